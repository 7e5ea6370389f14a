using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Parsing;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>Section 4.17: merges the definitions with the same name into one, and all starts into one.</summary>
internal sealed class CombineMerging(DiagnosticBag diagnostics)
{
    private readonly HashSet<SourceLocation> _twice = [];

    /// <summary>Merges definitions with the same name.</summary>
    /// <param name="components">The definitions in schema order; at least one.</param>
    public GrammarComponent Merge(List<GrammarComponent> components)
    {
        GrammarComponent first = components[0];
        if (components.Count == 1)
        {
            return first;
        }

        CombineMethod method = Check(components);
        ImmutableArray<PatternSyntax> bodies = [.. components.Select(static component => component.Body)];
        SyntaxContext context = first.Body.Context;
        return first with
        {
            Combine = method,
            Body = method == CombineMethod.Interleave
                ? new InterleaveSyntax(bodies, first.Location) { Context = context }
                : new ChoiceSyntax(bodies, first.Location) { Context = context },
            Documentation = JoinDocumentation(components),
        };
    }

    private static string? JoinDocumentation(IEnumerable<GrammarComponent> components)
    {
        string joined = string.Join("\n\n", components.Select(static component => component.Documentation).Where(static text => text is not null).Distinct());
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>Checks that at most one definition has no <c>combine</c> and that all others have the same one, which it returns.</summary>
    private CombineMethod Check(List<GrammarComponent> components)
    {
        GrammarComponent? bare = null;
        GrammarComponent? stated = null;
        string what = components[0].Name is string name ? $"'{name}'" : "start";
        foreach (GrammarComponent component in components)
        {
            if (component.Combine == CombineMethod.None)
            {
                if (bare is not null)
                {
                    AddRepeated(component, bare, what);
                }

                bare ??= component;
            }
            else if (stated is not null && stated.Combine != component.Combine)
            {
                diagnostics.Add(
                    DiagnosticCode.CombineContradiction, component.Location, what, Written(component), Written(stated), stated.Location.ToString());
            }
            else
            {
                stated ??= component;
            }
        }

        return stated?.Combine ?? CombineMethod.Choice;
    }

    /// <summary>Reports a repeated definition. For a file included twice, it reports the file once instead of each definition in it.</summary>
    private void AddRepeated(GrammarComponent component, GrammarComponent first, string what)
    {
        if (component.Location != first.Location || component.IncludedAt is not { } second || first.IncludedAt is null)
        {
            diagnostics.Add(
                DiagnosticCode.CombineMissing,
                component.Location,
                what,
                first.Location.ToString(),
                SyntaxWords.At(component.Location, "combine='choice' or combine='interleave'", "'|=' or '&='"));
        }
        else if (_twice.Add(second))
        {
            diagnostics.Add(DiagnosticCode.FileIncludedTwice, second, component.Location.Path, first.IncludedAt.ToString()!);
        }
    }

    private static string Written(GrammarComponent component) => component.Combine == CombineMethod.Choice
        ? SyntaxWords.At(component.Location, "combine='choice'", "'|='")
        : SyntaxWords.At(component.Location, "combine='interleave'", "'&='");
}
