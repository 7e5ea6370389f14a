using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Values;

/// <summary>One of some tokens.</summary>
internal sealed class TokensMatcher(string[] tokens) : ValueMatcher
{
    // Side by side, so that strings are looked at only where length and ends fit.
    private readonly int[] _keys = Array.ConvertAll(tokens, static token => Key(token));

    public override bool Matches(ReadOnlySpan<char> text, IDatatypeContext context)
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

    private bool Contains(ReadOnlySpan<char> text)
    {
        int key = Key(text);
        int[] keys = _keys;
        for (int i = 0; i < keys.Length; i++)
        {
            if (keys[i] == key && text.SequenceEqual(tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static int Key(ReadOnlySpan<char> text) => text.Length == 0 ? 0 : (text.Length << 20) ^ (text[0] << 8) ^ text[^1];
}
