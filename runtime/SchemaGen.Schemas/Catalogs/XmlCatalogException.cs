using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Schemas.Catalogs;

/// <summary>The exception that is thrown for an unusable catalog: it is not well-formed, is not a catalog, or has an entry that lacks an attribute.</summary>
public sealed class XmlCatalogException : Exception
{
    internal XmlCatalogException(SourceLocation location, string reason, Exception? cause = null)
        : base($"{location}: {reason}", cause) => Location = location;

    /// <summary>The location of the error in the catalog.</summary>
    public SourceLocation Location { get; }
}
