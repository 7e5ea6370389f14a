namespace SchemaGen.Generator.Options;

/// <summary>
/// The keys of the project's settings in the compiler's options. The package's props file makes these names visible to
/// the compiler; its targets file sets their values.
/// </summary>
internal static class OptionKeys
{
    public const string Role = Metadata + "SchemaGenRole";

    public const string Namespace = Metadata + "SchemaGenNamespace";

    public const string Name = Metadata + "SchemaGenName";

    public const string Visibility = Metadata + "SchemaGenVisibility";

    public const string Baseline = Metadata + "SchemaGenBaseline";

    public const string Compatibility = Metadata + "SchemaGenCompatibility";

    public const string RootNamespace = Property + "RootNamespace";

    internal const string Metadata = "build_metadata.AdditionalFiles.";

    internal const string Property = "build_property.";
}
