using System.Text;
using SchemaGen.Datatypes;
using SchemaGen.Runtime.Values;
using WhiteSpace = SchemaGen.Runtime.Values.WhiteSpace;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>Messages about text between tags.</summary>
internal sealed class TextMessages(XmlSchemaProgram program, OpenElements open, ContentOutlook outlook, ChildMessages children, IDatatypeContext context)
{
    private static readonly char[] White = [.. WhiteSpace.Characters];

    /// <summary>Text where none can be.</summary>
    public ErrorText Unexpected(int depth, ReadOnlySpan<byte> text)
    {
        NamesInScope scope = open.NamesIn(depth);
        List<string> expected = children.Next(depth, scope);
        string what = expected.Count > 0 ? Listing.Of(expected) : open[depth].ChildCount > 0 ? "no more content" : "no content";
        string shown = string.Join(' ', Encoding.UTF8.GetString(text).Split(White, StringSplitOptions.RemoveEmptyEntries));
        return new ErrorText(XmlErrorCodes.UnexpectedText, scope.Note($"Text '{ShownText.Of(shown)}' is not allowed in {open.Tag(depth)}; expected {what}"), expected);
    }

    /// <summary>A text that is not a value of its element; null if the element can have no value.</summary>
    public ErrorText? NotAValue(int depth, ReadOnlySpan<byte> bytes)
    {
        ValueDescriptions values = new(program, open[depth]);
        ValueFault fault = values.Of(bytes, context);
        bool isBlank = WhiteSpace.IsBlank(bytes);
        if (fault.Expected.Count == 0 || (isBlank && outlook.Missing(open[depth]).Count > 0))
        {
            return null;
        }

        if (isBlank)
        {
            ErrorText empty = Value($"{open.Tag(depth)} is empty", reason: null, fault);
            return children.AttributesInstead(depth) is { } attributes
                ? empty with { Message = $"{empty.Message}, or {attributes}", Expected = [.. empty.Expected, attributes] }
                : empty;
        }

        string text = Encoding.UTF8.GetString(bytes);
        string trimmed = text.Trim(White);
        return values.Allow(Encoding.UTF8.GetBytes(trimmed), context)
            ? Value($"'{ShownText.Of(text)}' is not a value of {open.Tag(depth)}", "white space around it counts here", fault)
            : Value($"'{ShownText.Of(trimmed)}' is not a value of {open.Tag(depth)}", ReasonOf(trimmed, fault), fault, trimmed);
    }

    /// <summary>Why a text is not what was expected, as a clause.</summary>
    public static string? ReasonOf(string text, ValueFault fault) =>
        ShownText.FirstInvisible(text) is { } invisible ? $"it contains {invisible}" : fault.Reason;

    /// <summary>The end of a message about a value: the reason, the value that was probably meant, and what was expected.</summary>
    public static (string Words, List<string> Expected) Outcome(string? reason, ValueFault fault, string? found)
    {
        string[] quoted = [.. fault.Expected.Where(static expected => expected is ['\'', _, .., '\''])];
        string? nearest = found?.Any(char.IsLetter) == true && Spelling.Nearest(found, Enumerable.Range(0, quoted.Length), i => quoted[i][1..^1]) is int near ? quoted[near] : null;
        List<string> expected = Listing.NearestFirst(Listing.IsCut(fault.Expected) ? fault.Expected.OrderBy(quoted.Contains) : fault.Expected, nearest);
        string because = reason is null ? "" : $": {reason}";
        return (because + Listing.Outcome(nearest, nearest, expected, Listing.Of(expected)), expected);
    }

    private static ErrorText Value(string start, string? reason, ValueFault fault, string? found = null)
    {
        (string words, List<string> expected) = Outcome(reason, fault, found);
        return new ErrorText(XmlErrorCodes.InvalidElementValue, start + words, expected);
    }
}
