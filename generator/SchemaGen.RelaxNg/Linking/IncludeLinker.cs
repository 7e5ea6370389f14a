using System.Collections.Immutable;
using System.Diagnostics;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Parsing;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>
/// Sections 4.7 and 4.11: expands includes and divs. The result is the definitions of a grammar and of the files that it includes, without
/// those that an include replaces.
/// </summary>
internal sealed class IncludeLinker(SchemaSet files, SchemaLimits limits, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private int _components;

    public List<GrammarComponent> Link(GrammarSyntax grammar)
    {
        List<GrammarComponent> components = [];
        Add(grammar.Contents, components, 0);
        return components;
    }

    private void Add(ImmutableArray<GrammarContentSyntax> contents, List<GrammarComponent> components, int depth)
    {
        // The parser limits the nesting within one file, but divs and includes of several files add up.
        if (depth > limits.ExpandedDepth)
        {
            diagnostics.Add(DiagnosticCode.TooDeep, contents[0].Location, $"{limits.ExpandedDepth}");
            return;
        }

        foreach (GrammarContentSyntax content in contents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (content)
            {
                case DefineSyntax define:
                    Add(new GrammarComponent(define.Name, define.Combine, define.Body, define.Location, define.Documentation), components);
                    break;

                case StartSyntax start:
                    Add(new GrammarComponent(null, start.Combine, start.Body, start.Location, start.Documentation), components);
                    break;

                case DivSyntax div:
                    Add(div.Contents, components, depth + 1);
                    break;

                case IncludeSyntax include:
                    Include(include, components, depth);
                    break;

                default:
                    throw new UnreachableException();
            }
        }
    }

    /// <summary>Adds a definition. The total is limited because files can be included repeatedly and include others in turn.</summary>
    private void Add(GrammarComponent component, List<GrammarComponent> components)
    {
        if (++_components <= limits.ExpandedPatterns)
        {
            components.Add(component);
        }
        else
        {
            diagnostics.Add(DiagnosticCode.TooLarge, component.Location, $"{limits.ExpandedPatterns}");
        }
    }

    private void Include(IncludeSyntax include, List<GrammarComponent> components, int depth)
    {
        List<GrammarComponent> included = [];
        bool isKnown = false;
        switch (files.Follow(include.Href, include, "4.7", out _))
        {
            case GrammarSyntax grammar:
                Add(grammar.Contents, included, depth + 1);
                isKnown = true;
                break;

            case not null:
                diagnostics.Add(DiagnosticCode.IncludeOfPattern, include.Location, include.Href, SyntaxWords.At(include.Location, "externalRef", "external"));
                break;
        }

        List<GrammarComponent> overrides = [];
        Add(include.Overrides, overrides, depth + 1);
        if (isKnown && !files.IsIncomplete)
        {
            CheckOverrides(include, included, overrides);
        }

        HashSet<string> replaced = new(overrides.Select(KeyOf), StringComparer.Ordinal);
        components.AddRange(included
            .Where(component => !replaced.Contains(KeyOf(component)))
            .Select(component => component.IncludedAt is null ? component with { IncludedAt = include.Location } : component));
        components.AddRange(overrides);
    }

    /// <summary>Returns the name of a definition; empty for a start. No define has an empty name.</summary>
    private static string KeyOf(GrammarComponent component) => component.Name ?? "";

    private void CheckOverrides(IncludeSyntax include, List<GrammarComponent> included, List<GrammarComponent> overrides)
    {
        HashSet<string> present = new(included.Select(KeyOf), StringComparer.Ordinal);
        foreach (GrammarComponent component in overrides.Where(component => !present.Contains(KeyOf(component))))
        {
            SourceLocation location = component.Location;
            if (component.Name is null)
            {
                diagnostics.Add(DiagnosticCode.OverrideOfNoStart, location, include.Href);
            }
            else
            {
                diagnostics.Add(DiagnosticCode.OverrideOfNothing, location, include.Href, component.Name);
            }
        }
    }
}
