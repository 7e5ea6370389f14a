namespace SchemaGen.Package.Tests;

/// <summary>The configuration of the tests' build, and thus of the tested projects.</summary>
internal static class BuiltConfiguration
{
#if DEBUG
    public const string Name = "Debug";
#else
    public const string Name = "Release";
#endif
}
