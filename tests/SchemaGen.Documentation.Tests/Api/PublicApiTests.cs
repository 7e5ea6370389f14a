using System.Reflection;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests.Api;

/// <summary>
/// The public API of each library is recorded in a file next to its project, so that reviews show changes.
/// <c>SCHEMAGEN_ACCEPT=1</c> updates the file.
/// </summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("runtime", "SchemaGen.Datatypes")]
    [InlineData("runtime", "SchemaGen.Runtime")]
    [InlineData("runtime", "SchemaGen.Schemas")]
    [InlineData("runtime", "SchemaGen.Storage")]
    [InlineData("runtime", "SchemaGen.Evolution.Testing")]
    [InlineData("generator", "SchemaGen.RelaxNg")]
    [InlineData("generator", "SchemaGen.Compiler")]
    [InlineData("generator", "SchemaGen.Evolution")]
    public void The_public_API_is_the_one_approved(string area, string library) =>
        Snapshot.MatchFile(PublicApi.Of(Assembly.Load(library)), SourceTree.PathOf(area, library, "PublicAPI.txt"));
}
