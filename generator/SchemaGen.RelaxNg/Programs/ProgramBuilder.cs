using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>Compiles a grammar to a <see cref="ValidatorProgram"/>.</summary>
public static class ProgramBuilder
{
    /// <summary>Compiles a grammar.</summary>
    /// <param name="grammar">The grammar in the simple form, which must satisfy all restrictions of section 7.</param>
    /// <param name="binding">Returns the binding of each element for readers.</param>
    /// <param name="diagnostics">Receives an error for each content that exceeds the limits of the tables.</param>
    /// <param name="cancellationToken">Cancels the compilation.</param>
    /// <returns>The program; null if a content exceeds the limits.</returns>
    public static ValidatorProgram? Build(
        Grammar grammar,
        Func<ElementPattern, ElementBinding> binding,
        ICollection<SchemaDiagnostic> diagnostics,
        CancellationToken cancellationToken = default)
    {
        NameNumbering names = new();
        AddNames(grammar, names);
        Dictionary<int, int> elementNumbers = [];
        foreach (ElementPattern element in grammar.Elements)
        {
            elementNumbers.Add(element.Id, elementNumbers.Count);
        }

        ValueTable values = new(grammar.Patterns);
        ContentAutomata automata = new(grammar.Patterns, element => elementNumbers[element.Id]);
        ContentBuilder builder = new(grammar.Patterns, names, values, automata);
        Dictionary<int, int> contentNumbers = [];
        List<ProgramContent> contents = [];
        ImmutableArray<ProgramElement>.Builder elements = ImmutableArray.CreateBuilder<ProgramElement>(grammar.Elements.Length);
        foreach (ElementPattern element in grammar.Elements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (!contentNumbers.TryGetValue(element.Content.Id, out int content))
                {
                    content = contents.Count;
                    contents.Add(builder.Build(element.Content));
                    contentNumbers.Add(element.Content.Id, content);
                }

                elements.Add(new ProgramElement(names.Number(element.NameClass), content, binding(element)));
            }
            catch (ProgramLimitException limit)
            {
                diagnostics.Add(new SchemaDiagnostic(DiagnosticCode.ContentTooComplex, element.Origin.Location, [limit.Message]));
                return null;
            }
        }

        int start = automata.TryAdd(grammar.Start, ProgramLimits.States);
        return new ValidatorProgram(
            names.Names, names.Namespaces, names.Sets, values.Datatypes, values.Values, automata.States, [.. contents], elements.ToImmutable(), start);
    }

    private static void AddNames(Grammar grammar, NameNumbering names)
    {
        HashSet<int> seen = [];
        Stack<Pattern> work = [];
        foreach (ElementPattern element in grammar.Elements)
        {
            names.Add(element.NameClass);
            work.Push(element.Content);
            while (work.Count > 0)
            {
                Pattern pattern = work.Pop();
                if (!seen.Add(pattern.Id))
                {
                    continue;
                }

                if (pattern is AttributePattern attribute)
                {
                    names.Add(attribute.NameClass);
                }

                PatternParts.Push(pattern, work);
            }
        }
    }
}
