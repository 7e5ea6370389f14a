using System.Text;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>The elements that are open where an error is, as messages name them. Elements are named by their depth: the root's is 1.</summary>
internal sealed class OpenElements(XmlTokenizer tokens)
{
    private List<ElementLevel> _levels = [];
    private int[] _roots = [];

    /// <summary>Starts a document.</summary>
    /// <param name="levels">The levels of the validator.</param>
    /// <param name="roots">The patterns that the root element can match.</param>
    public void Begin(List<ElementLevel> levels, int[] roots) => (_levels, _roots) = (levels, roots);

    /// <summary>The level of an element.</summary>
    public ElementLevel this[int depth] => _levels[depth];

    /// <summary>The patterns that the root element can match.</summary>
    public int[] Roots => _roots;

    /// <summary>The start tag of an element without attributes, as the document writes it.</summary>
    public string Tag(int depth) => $"<{ShownText.Of(tokens.NameOfOpen(depth - 1))}>";

    /// <summary>The expanded name of an element.</summary>
    public (string LocalName, string NamespaceUri) NameOf(int depth) => tokens.ExpandedNameOfOpen(depth - 1);

    /// <summary>The prefixes in scope between the tags of an element; at 0 for the root itself, with the declarations of its tag.</summary>
    public NamesInScope NamesIn(int depth) => new(tokens.Namespaces.InForceIn(Math.Max(depth, 1) - 1), isRoot: depth == 0);

    /// <summary>The path of an element; 0 is the document.</summary>
    public string PathOf(int depth)
    {
        StringBuilder path = new();
        for (int i = 1; i <= depth; i++)
        {
            path.Append('/').Append(NameOf(i).LocalName);
            if (_levels[i].Ordinal > 1)
            {
                path.Append('[').Append(_levels[i].Ordinal).Append(']');
            }
        }

        return path.ToString();
    }

    /// <summary>For each step from the root to an element the number of the child, from 0.</summary>
    public int[] PlaceOf(int depth)
    {
        int[] place = new int[depth - 1];
        for (int i = 0; i < place.Length; i++)
        {
            place[i] = _levels[i + 1].ChildCount - 1;
        }

        return place;
    }
}
