namespace SchemaGen.Package.Tests;

/// <summary>The tests that share the packages. They run sequentially, because each is a build that uses all cores.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "packages";
}
