using System.Globalization;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.Site.Building;
using SchemaGen.Site.Model;

namespace SchemaGen.Site;

/// <summary>Makes the documentation of schemas. Pure: it opens nothing.</summary>
public static class SchemaSites
{
    /// <summary>The reason why a correct schema cannot be documented: references nested deeper than the limit; null without one.</summary>
    /// <param name="linked">The linked grammar.</param>
    public static SchemaDiagnostic? FindProblem(LinkedGrammar linked) => ShapeDepth.FindTooDeep(linked) is { } define
        ? new SchemaDiagnostic(DiagnosticCode.TooDeep, define.Location, [ShapeDepth.Limit.ToString(CultureInfo.InvariantCulture)])
        : null;

    /// <summary>The documentation of a schema.</summary>
    /// <param name="schema">What the front end made of it.</param>
    /// <param name="options">What it has beside the schema.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The schema is not correct, or has the problem that <see cref="FindProblem"/> finds.</exception>
    public static SchemaSite Of(SchemaResult schema, SiteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(options);
        return schema is { Linked: { } linked, Grammar: not null } && FindProblem(linked) is null
            ? new SiteBuilder(schema, options, cancellationToken).Build(cancellationToken)
            : throw new ArgumentException("The schema is not correct, or too deep.", nameof(schema));
    }
}
