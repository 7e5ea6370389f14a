using System.Globalization;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.Site.Building;
using SchemaGen.Site.Model;

namespace SchemaGen.Site;

/// <summary>Builds the documentation of schemas. It opens no files.</summary>
public static class SchemaSites
{
    /// <summary>Returns the error of a correct schema that cannot be documented because its references are nested too deep; null for none.</summary>
    /// <param name="linked">The linked grammar.</param>
    public static SchemaDiagnostic? FindProblem(LinkedGrammar linked) => ShapeDepth.FindTooDeep(linked) is { } define
        ? new SchemaDiagnostic(DiagnosticCode.TooDeep, define.Location, [ShapeDepth.Limit.ToString(CultureInfo.InvariantCulture)])
        : null;

    /// <summary>Builds the documentation of a schema.</summary>
    /// <param name="schema">The compiled schema.</param>
    /// <param name="options">The options.</param>
    /// <param name="cancellationToken">Cancels the build.</param>
    /// <exception cref="ArgumentException">The schema is not correct, or <see cref="FindProblem"/> reports an error.</exception>
    public static SchemaSite Of(SchemaResult schema, SiteOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(options);
        return schema is { Linked: { } linked, Grammar: not null } && FindProblem(linked) is null
            ? new SiteBuilder(schema, options, cancellationToken).Build(cancellationToken)
            : throw new ArgumentException("The schema is not correct, or too deep.", nameof(schema));
    }
}
