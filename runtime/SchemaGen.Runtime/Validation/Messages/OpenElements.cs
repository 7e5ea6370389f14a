using System.Text;
using SchemaGen.Runtime.Programs;
using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>The elements that are open where an error is, as messages name them. Elements are named by their depth: the root's is 1.</summary>
internal sealed class OpenElements(XmlSchemaProgram program, XmlTokenizer tokens)
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

    /// <summary>How names are written between the tags of an element; at 0 in the document, where roots declare their namespaces.</summary>
    public NamesInScope NamesIn(int depth) => new(depth == 0 ? null : tokens.Namespaces.InForceIn(depth - 1));

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

    /// <summary>
    /// Why the element at a depth lacks something that a pattern of its name can have: because of its own attributes, if its own pattern has
    /// it in another case; because of its parent's, if they chose this pattern and another has it; else there is no reason to give.
    /// </summary>
    /// <param name="depth">The element.</param>
    /// <param name="has">Whether an element pattern has it.</param>
    public string BecauseOther(int depth, Func<int, bool> has)
    {
        if (_levels[depth].SingleFrame?.Element is not (>= 0 and int element))
        {
            return "";
        }

        if (has(element))
        {
            return Because(depth);
        }

        return depth > 1 && !_levels[depth].IsStray && Because(depth - 1) is { Length: > 0 } reason
            && program.ElementsNamed(program.Elements[element].Name).Any(other => other != element && has(other))
            ? $"{reason} of {Tag(depth - 1)}"
            : "";
    }

    /// <summary>The attributes that decided between the alternatives of an element, as a reason; empty if there are none.</summary>
    public string Because(int depth) => _levels[depth].SingleFrame is { } single ? Because(single.Deciders.ToList()) : "";

    /// <summary>Attributes as a reason; empty if there are none.</summary>
    public static string Because(List<(string Name, string Value)> deciders) =>
        deciders.Count == 0 ? "" : $" because {string.Join(" and ", deciders.Select(static decider => $"{decider.Name}='{ShownText.Of(decider.Value)}'"))}";
}
