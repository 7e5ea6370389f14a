using SchemaGen.RelaxNg;
using SchemaGen.Site.Building;
using SchemaGen.Site.Model;

namespace SchemaGen.Site;

/// <summary>Makes the documentation of schemas. Pure: it opens nothing.</summary>
public static class SchemaSites
{
    /// <summary>The documentation of a schema that is correct.</summary>
    /// <param name="schema">What the front end made of it.</param>
    /// <param name="title">The title.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="ArgumentException">The schema is not correct.</exception>
    public static SchemaSite Of(SchemaResult schema, string title, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return schema is { Linked: not null, Grammar: not null }
            ? new SiteBuilder(schema, cancellationToken).Build(title, cancellationToken)
            : throw new ArgumentException("The schema is not correct.", nameof(schema));
    }
}
