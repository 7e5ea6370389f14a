using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>One of some tokens.</summary>
internal sealed class TokensMatcher(string[] tokens) : ValueMatcher
{
    public override bool Matches(string text, IDatatypeContext context)
    {
        if (Contains(text))
        {
            return true;
        }

        // Nearly all documents write tokens without white space; only then is it worth collapsing.
        return WhiteSpace.NeedsCollapse(text) && Contains(WhiteSpace.Collapse(text));
    }

    public override void Describe(ICollection<string> expected)
    {
        foreach (string token in tokens)
        {
            expected.Add($"'{token}'");
        }
    }

    private bool Contains(string text)
    {
        foreach (string token in tokens)
        {
            if (text == token)
            {
                return true;
            }
        }

        return false;
    }
}
