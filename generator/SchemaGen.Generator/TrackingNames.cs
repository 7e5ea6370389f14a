namespace SchemaGen.Generator;

/// <summary>The names of the pipeline's steps. Tests use them to check which steps ran and why.</summary>
internal static class TrackingNames
{
    public const string SchemaSource = nameof(SchemaSource);

    public const string Parse = nameof(Parse);

    public const string SchemaGroup = nameof(SchemaGroup);

    public const string ConsumerFacts = nameof(ConsumerFacts);

    public const string Compile = nameof(Compile);

    public const string File = nameof(File);

    public const string EvolutionPair = nameof(EvolutionPair);
    public const string Compatibility = nameof(Compatibility);
    public const string Diagnostics = nameof(Diagnostics);
}
