using System.Buffers;
using System.Xml;

namespace SchemaGen.Runtime.Scanning.Dtd;

/// <summary>Scans a DOCTYPE (XML 1.0, section 2.8): its internal subset with the parameter entities that it refers to. Nothing external is opened.</summary>
internal sealed class DoctypeScanner(DoctypeDeclarations doctype) : DeclarationScanner(doctype)
{
    private static readonly SearchValues<byte> Delimiters = SearchValues.Create("[]<>\"'"u8);

    /// <summary>Moves to the DOCTYPE of a document.</summary>
    /// <returns>Whether there is one.</returns>
    public bool FindDoctype()
    {
        int start = Position;
        SkipDeclaration();
        Doctype.IsStandalone = IsStandalone(Bytes.AsSpan(start, Position - start));
        while (true)
        {
            SkipSpace();
            if (IsAt("<!--"u8))
            {
                SkipComment();
            }
            else if (IsAt("<?"u8))
            {
                SkipInstruction();
            }
            else
            {
                return IsAt("<!DOCTYPE"u8);
            }
        }
    }

    /// <summary>Scans the DOCTYPE at the position.</summary>
    public void ScanDoctype()
    {
        TrySkipWord("<!DOCTYPE"u8);
        ScanName();
        if (SkipSpace() && Current is not ((byte)'[' or (byte)'>'))
        {
            ScanExternalId();
            SkipSpace();
        }

        if (TrySkip("["u8))
        {
            ScanSubset();
            Expect("]"u8, "']'");
            SkipSpace();
        }

        Expect(">"u8, "'>' at the end of the DOCTYPE");
    }

    /// <summary>Skips the DOCTYPE at the position without looking at its declarations.</summary>
    public void SkipDoctype()
    {
        int start = Position;
        bool isSubset = false;
        while (true)
        {
            int length = Bytes.AsSpan(Position, End - Position).IndexOfAny(Delimiters);
            Position += length < 0 ? throw Error("The DOCTYPE does not end", start) : length;
            switch (Current)
            {
                case (byte)'"' or (byte)'\'':
                    SkipPast(Bytes.AsSpan(Position, 1), start);
                    break;
                case (byte)'<' when IsAt("<!--"u8):
                    SkipComment();
                    break;
                case (byte)'<' when IsAt("<?"u8):
                    SkipPast("?>"u8, start);
                    break;
                case (byte)'>' when !isSubset:
                    Position++;
                    return;
                default:
                    isSubset = Current == '[' || (isSubset && Current != ']');
                    Position++;
                    break;
            }
        }
    }

    // Up to a bracket, or to the end of a parameter entity.
    private void ScanSubset()
    {
        while (true)
        {
            SkipSpace();
            switch (Current)
            {
                case (byte)']' when !IsReplacement:
                case 0 when IsReplacement && Position == End:
                    return;
                case (byte)'%':
                    ScanParameterReference();
                    break;
                case (byte)'<' when IsAt("<!--"u8):
                    SkipComment();
                    break;
                case (byte)'<' when IsAt("<?"u8):
                    SkipInstruction();
                    break;
                default:
                    ScanDeclaration();
                    break;
            }
        }
    }

    private void ScanParameterReference()
    {
        int reference = Position++;
        NameToken name = ScanName();
        Expect(";"u8, "';' at the end of the reference");
        if (Doctype.ParameterEntities.Find(BytesOf(name)) is not { Replacement: { } text } entity)
        {
            // What is not read could have declared all that follows.
            Doctype.IsPartial |= !Doctype.IsStandalone;
            return;
        }

        Charge(text.Length - Padding, reference);
        Enter(entity, reference, new DoctypeScanner(Doctype), static scanner =>
        {
            scanner.ScanSubset();
            return true;
        });
    }

    private void SkipPast(ReadOnlySpan<byte> literal, int start)
    {
        Position += literal.Length;
        int length = Bytes.AsSpan(Position, End - Position).IndexOf(literal);
        Position += length < 0 ? throw Error("The DOCTYPE does not end", start) : length + literal.Length;
    }

    private static bool IsStandalone(ReadOnlySpan<byte> declaration) =>
        declaration.LastIndexOf("standalone"u8) is >= 0 and int index && declaration[index..].IndexOf("yes"u8) >= 0;
}
