using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Restrictions;

/// <summary>
/// Finds the place of a pattern in the schema. Equal patterns are one object and have no place of their own, so the element's content is
/// searched for it, through references; that costs time only where there is an error.
/// </summary>
internal sealed class PatternLocator(LinkedGrammar linked)
{
    /// <summary>The place of the first match within an element, of the second if there is one and it is wanted; else the element's own place.</summary>
    /// <param name="element">The element, or null for the start.</param>
    /// <param name="matches">Tells the pattern that is looked for.</param>
    /// <param name="second">Whether the second match is wanted: the one that is too many.</param>
    public SourceLocation Find(ElementPattern? element, Func<PatternSyntax, bool> matches, bool second = false)
    {
        PatternSyntax root = element?.Origin.Content ?? linked.Start;
        SourceLocation? found = null;
        HashSet<string> followed = new(StringComparer.Ordinal);
        Stack<PatternSyntax> pending = new();
        pending.Push(root);
        while (pending.Count > 0)
        {
            PatternSyntax pattern = pending.Pop();
            if (matches(pattern))
            {
                if (found is not null || !second)
                {
                    return pattern.Location;
                }

                found = pattern.Location;
            }

            if (pattern is RefSyntax reference && followed.Add(reference.Name))
            {
                pending.Push(linked.Resolve(reference).Body);
            }
            else if (pattern is not ElementSyntax)
            {
                foreach (PatternSyntax child in PatternSyntaxChildren.Of(pattern).Reverse())
                {
                    pending.Push(child);
                }
            }
        }

        return found ?? element?.Origin.Location ?? linked.Start.Location;
    }
}
