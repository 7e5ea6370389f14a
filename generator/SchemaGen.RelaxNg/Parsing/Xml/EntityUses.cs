using System.Globalization;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>
/// The entities that a schema file declares and the places of their references. XML readers report the place of a node in an entity as a place in
/// the entity's declaration. Messages therefore name the entity and the place of its reference.
/// </summary>
internal sealed class EntityUses
{
    private const string Declaration = "<!ENTITY";
    private const int MostNested = 16;
    private static readonly char[] White = [' ', '\t', '\r', '\n'];
    private readonly string _text;
    private readonly List<(string Name, int Start, int End)> _entities = [];

    private EntityUses(string text) => _text = text;

    /// <summary>Finds the entities of a file; returns null if it declares none.</summary>
    public static EntityUses? Of(string text)
    {
        EntityUses uses = new(text);
        for (int at = 0, end; (at = text.IndexOf(Declaration, at, StringComparison.Ordinal)) >= 0; at = end)
        {
            int open = end = text.IndexOfAny(['"', '\'', '>'], at);
            if (open >= 0 && text[open] != '>')
            {
                end = text.IndexOf(text[open], open + 1);
                string[] words = text[(at + Declaration.Length)..open].Split(White, StringSplitOptions.RemoveEmptyEntries);
                if (end >= 0 && words.Length == 1)
                {
                    uses._entities.Add((words[0], open, end));
                }
            }

            if (end < 0)
            {
                break;
            }
        }

        return uses._entities.Count > 0 ? uses : null;
    }

    /// <summary>Returns the note at the end of a message about a place; empty if the place is not in an entity.</summary>
    public string NoteOf(SourceLocation place)
    {
        int declared = EntityAt(OffsetOf(place));
        int at = declared;

        // The reference can be in another entity.
        for (int steps = 0; at >= 0 && steps < MostNested; steps++)
        {
            int use = _text.IndexOf($"&{_entities[at].Name};", StringComparison.Ordinal);
            at = EntityAt(use);
            if (use >= 0 && at < 0)
            {
                int line = _text.Take(use).Count(static character => character == '\n') + 1;
                int column = use - _text.LastIndexOf('\n', use);
                return string.Format(CultureInfo.InvariantCulture, " (in the entity '{0}', used at {1}:{2})", _entities[declared].Name, line, column);
            }
        }

        return "";
    }

    private int EntityAt(int offset) => _entities.FindIndex(entity => entity.Start < offset && offset < entity.End);

    private int OffsetOf(SourceLocation place)
    {
        int start = 0;
        for (int line = 1; line < place.Line && start >= 0; line++)
        {
            start = _text.IndexOf('\n', start) + 1;
            start = start == 0 ? -1 : start;
        }

        return place.Line == 0 || start < 0 ? -1 : start + place.Column - 1;
    }
}
