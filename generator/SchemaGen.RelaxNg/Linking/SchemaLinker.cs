using System.Collections.Immutable;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>Sections 4.5 to 4.11 and 4.16 to 4.18: links the files of a schema to one grammar.</summary>
internal static class SchemaLinker
{
    /// <summary>Links a schema; returns null if there are errors.</summary>
    public static LinkedGrammar? Link(
        string rootPath,
        SchemaSet files,
        IPatternConstraint[] constraints,
        SchemaLimits limits,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        if (files.Root(rootPath) is not { } root)
        {
            return null;
        }

        IncludeLinker includes = new(files, limits, diagnostics, cancellationToken);
        ReferenceBinder binder = new(files, includes, constraints, limits, diagnostics, cancellationToken);
        GrammarScope outermost = binder.Bind(root);
        if (diagnostics.HasErrors)
        {
            return null;
        }

        DefineKeys.Assign(binder.Reachable, outermost);
        PatternSyntax start = GrammarFlattening.Apply(outermost.Start!.Body, outermost, binder.Bindings);
        ImmutableArray<LinkedDefine> defines =
        [
            .. binder.Reachable.Select(define => new LinkedDefine(
                define.Name,
                define.Key,
                GrammarFlattening.Apply(define.Body, define.Scope, binder.Bindings),
                define.Location,
                define.Documentation)),
        ];
        return new LinkedGrammar(start, defines) { Unreached = [.. binder.Unreached] };
    }
}
