using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>A catalog that cannot be used: it is not well-formed, is no catalog, or an entry of it lacks an attribute.</summary>
public sealed class XmlCatalogException : Exception
{
    internal XmlCatalogException(SourceLocation location, string reason, Exception? cause = null)
        : base($"{location}: {reason}", cause) => Location = location;

    /// <summary>The place of the mistake in the catalog.</summary>
    public SourceLocation Location { get; }
}
