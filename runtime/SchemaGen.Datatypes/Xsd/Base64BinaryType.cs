namespace SchemaGen.Datatypes.Xsd;

/// <summary>
/// Section 3.2.16: base64Binary, whose length counts bytes. The grammar lets the last digit before padding carry no stray
/// bits, so that the text without its spaces is canonical and can stand for the value.
/// </summary>
internal sealed class Base64BinaryType() : XsdType("base64Binary", WhiteSpace.Collapse)
{
    private const int MaxPadding = 2;

    public override string LengthUnit => "byte";

    public override bool IsValid(ReadOnlySpan<char> text, IDatatypeContext? context)
    {
        int digits = 0;
        int padding = 0;
        int last = 0;
        foreach (char c in text)
        {
            if (c == '=')
            {
                padding++;
            }
            else if (c != ' ')
            {
                last = DigitValue(c);
                if (last < 0 || padding > 0)
                {
                    return false;
                }

                digits++;
            }
        }

        // Two bits of the last digit are stray before one "=", four before two.
        int strayBits = (1 << (2 * padding)) - 1;
        return padding <= MaxPadding && (digits + padding) % 4 == 0 && (last & strayBits) == 0;
    }

    public override string? Explain(ReadOnlySpan<char> text, IDatatypeContext? context)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('=' or ' ') && DigitValue(text[i]) < 0)
            {
                return CharacterFault.Contains(text, i);
            }
        }

        return text.TrimEnd("= ".AsSpan()).IndexOf('=') >= 0 ? "'=' stands before its end"
            : text.TrimEnd("= ".AsSpan()).Length is var end && GetValue(text[end..], context) is string { Length: > MaxPadding } ? "it ends with more than two '='"
            : GetValue(text, context) is string digits && digits.Length % 4 != 0 ? "it is cut: its digits come in groups of four" : "its last digit has bits that belong to no byte";
    }

    public override object GetValue(ReadOnlySpan<char> text, IDatatypeContext? context)
    {
        char[] buffer = new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (c != ' ')
            {
                buffer[length++] = c;
            }
        }

        return new string(buffer, 0, length);
    }

    public override int GetLength(ReadOnlySpan<char> text)
    {
        int digits = 0;
        foreach (char c in text)
        {
            digits += c is ' ' or '=' ? 0 : 1;
        }

        // Six bits a digit; whole bytes only. In this order the product cannot overflow.
        return (digits / 4 * 3) + (digits % 4 * 6 / 8);
    }

    private static int DigitValue(char c) => c switch
    {
        >= 'A' and <= 'Z' => c - 'A',
        >= 'a' and <= 'z' => c - 'a' + 26,
        >= '0' and <= '9' => c - '0' + 52,
        '+' => 62,
        '/' => 63,
        _ => -1,
    };
}
