namespace SchemaGen.Runtime.Tests;

/// <summary>Namespace prefixes are written as read, because values may refer to them.</summary>
public sealed class PrefixTests
{
    [Theory]
    [InlineData("<a xmlns=\"u\"><b /><p:c xmlns:p=\"u\"><d /><p:e /></p:c><f /></a>")]
    [InlineData("<p:a xmlns:p=\"u\"><p:b /><c /><d xmlns=\"u\"><e /></d><f /></p:a>")]
    [InlineData("<a xmlns=\"u\"><b xmlns=\"\"><c /></b><d /></a>")]
    [InlineData("<a xmlns:p=\"u\" xmlns:q=\"u\"><q:b /><p:c p:x=\"1\" /></a>")]
    public void Prefixes_and_declarations_survive(string xml) =>
        XmlRawElement.Parse(xml).ToXml().ReplaceLineEndings("").Replace(">  ", ">", StringComparison.Ordinal).Replace("  <", "<", StringComparison.Ordinal).ShouldBe(xml);
}
