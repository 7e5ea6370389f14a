using System.Collections.Immutable;
using System.Text;

namespace SchemaGen.RelaxNg.Writing;

/// <summary>A piece of compact syntax that can be laid out on one line or on several.</summary>
/// <param name="Open">What stands before the parts; for an atom the whole text.</param>
/// <param name="Padding">What stands between brackets and parts on one line.</param>
/// <param name="Close">What stands after the parts.</param>
/// <param name="Parts">The parts; none for an atom.</param>
/// <param name="Separator">What stands between two parts, without the space or line break after it; empty if there is one part only.</param>
internal sealed record CompactLayout(string Open, string Padding, string Close, ImmutableArray<CompactLayout> Parts, string Separator)
{
    public static CompactLayout Atom(string text) => new(text, "", "", [], "");

    /// <summary>The text on one line, or null if it is longer than that.</summary>
    public string? Flat(int width)
    {
        StringBuilder text = new();
        return Append(text, width) ? text.ToString() : null;
    }

    private bool Append(StringBuilder text, int width)
    {
        text.Append(Open).Append(Padding);
        for (int i = 0; i < Parts.Length; i++)
        {
            if (i > 0)
            {
                text.Append(Separator).Append(' ');
            }

            if (!Parts[i].Append(text, width))
            {
                return false;
            }
        }

        text.Append(Padding).Append(Close);
        return text.Length <= width;
    }
}
