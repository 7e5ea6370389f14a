using SchemaGen.RelaxNg.Linking;

namespace SchemaGen.RelaxNg.Tests.Linking;

/// <summary>Section 4.5: paths and references.</summary>
public sealed class SchemaUriTests
{
    [Theory]
    [InlineData("a.rng", "b.rng", "b.rng")]
    [InlineData("x/a.rng", "b.rng", "x/b.rng")]
    [InlineData("x/a.rng", "../b.rng", "b.rng")]
    [InlineData("a.rng", "../b.rng", "../b.rng")]
    [InlineData("../x/a.rng", "../../b.rng", "../../b.rng")]
    [InlineData("x/a.rng", "./y/./b.rng", "x/y/b.rng")]
    [InlineData("/x/a.rng", "../../b.rng", "/b.rng")]
    [InlineData("/x/a.rng", "/y/b.rng", "/y/b.rng")]
    [InlineData(@"C:\x\a.rng", @"y\b.rng", "C:/x/y/b.rng")]
    [InlineData("C:/x/a.rng", "/b.rng", "C:/b.rng")]
    [InlineData("C:/x/a.rng", "D:/b.rng", "D:/b.rng")]
    [InlineData("x/a.rng", "file:///y/b.rng", "/y/b.rng")]
    [InlineData("x/a.rng", "file://localhost/y/b.rng", "/y/b.rng")]
    [InlineData("x/a.rng", "file:///C:/y/b.rng", "C:/y/b.rng")]
    [InlineData("http://host/x/a.rng", "../b.rng", "http://host/b.rng")]
    [InlineData("http://host/x/a.rng", "../../b.rng", "http://host/b.rng")]
    [InlineData("http://host/x/a.rng", "/b.rng", "http://host/b.rng")]
    [InlineData("x/a.rng", "urn:example:b", "urn:example:b")]
    [InlineData("x/a.rng", "a%20b%C3%A4.rng", "x/a bä.rng")]
    [InlineData("x/a.rng", "a b%.rng", "x/a b%.rng")]
    [InlineData("x/a.rng", "", "x/a.rng")]
    [InlineData("x/y/", "b.rng", "x/y/b.rng")]
    public void A_reference_is_joined_to_the_path_of_its_file(string basePath, string href, string expected) =>
        SchemaUri.Resolve(basePath, href).ShouldBe(expected);

    [Theory]
    [InlineData("./a.rng", "a.rng")]
    [InlineData(@"x\..\a.rng", "a.rng")]
    [InlineData("x//a.rng", "x/a.rng")]
    [InlineData("x/..", "")]
    [InlineData("//server/share/../a.rng", "//server/a.rng")]
    public void A_path_is_normalised(string path, string expected) => SchemaUri.Normalize(path).ShouldBe(expected);
}
