using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Derivatives;

/// <summary>The derivative for a run of text: between two children, the value of an attribute, or a token of a list.</summary>
internal sealed class TextDerivative(PatternFactory patterns) : PatternDerivative
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];
    private string _text = "";
    private IDatatypeContext? _context;

    protected override PatternFactory Patterns => patterns;

    protected override bool IsOrdered => true;

    public Pattern Of(Pattern pattern, string text, IDatatypeContext? context)
    {
        // The derivative of a list calls this method again for each of its tokens.
        (string outerText, IDatatypeContext? outerContext) = (_text, _context);
        (_text, _context) = (text, context);
        Pattern result = Derive(pattern);
        (_text, _context) = (outerText, outerContext);
        return result;
    }

    protected override Pattern DeriveLeaf(Pattern leaf) => leaf switch
    {
        TextPattern => leaf,
        ValuePattern value when value.Value.Equals(value.Datatype.Parse(_text, _context)) => patterns.Empty,
        DataPattern data when IsMatch(data) => patterns.Empty,
        ListPattern list when IsMatch(list) => patterns.Empty,
        _ => patterns.NotAllowed,
    };

    private bool IsMatch(DataPattern data) =>
        data.Datatype.IsValid(_text.AsSpan(), _context) && (data.Except is null || !Derive(data.Except).IsNullable);

    private bool IsMatch(ListPattern list)
    {
        Pattern rest = list.Content;
        foreach (string token in _text.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries))
        {
            rest = Of(rest, token, _context);
        }

        return rest.IsNullable;
    }
}
