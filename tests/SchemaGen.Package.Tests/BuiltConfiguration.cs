namespace SchemaGen.Package.Tests;

/// <summary>The configuration that the tests, and so the projects under test, were built in.</summary>
internal static class BuiltConfiguration
{
#if DEBUG
    public const string Name = "Debug";
#else
    public const string Name = "Release";
#endif
}
