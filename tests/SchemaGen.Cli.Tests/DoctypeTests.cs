using SchemaGen.Testing;

namespace SchemaGen.Cli.Tests;

/// <summary><c>schemagen validate --dtd</c>: the handling of a DOCTYPE.</summary>
public sealed class DoctypeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _schema;

    public DoctypeTests() => _schema = _folder.Write("note.rng", Examples.Schema);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("refuse", "RNG002")]
    [InlineData("ignore", null)]
    [InlineData("internal", null)]
    public void A_mere_doctype(string mode, string? code) => Validate("<!DOCTYPE note>" + Examples.Valid, mode).ShouldBe(code);

    [Fact]
    public void It_is_refused_unless_stated_otherwise()
    {
        ToolRun run = ToolRun.Of("validate", _schema, _folder.Write("a.xml", "<!DOCTYPE note>" + Examples.Valid));

        run.ExitCode.ShouldBe(ExitCode.No);
        run.Output.ShouldContain("error RNG002:");
    }

    [Theory]
    [InlineData("ignore", "RNG001")]
    [InlineData("internal", null)]
    public void Entities_are_those_of_the_internal_subset(string mode, string? code) =>
        Validate("<!DOCTYPE note [<!ENTITY e '<line/>'>]><note priority='1'>&e;</note>", mode).ShouldBe(code);

    [Theory]
    [InlineData("ignore", "RNG202")]
    [InlineData("internal", null)]
    public void So_are_default_values_of_attributes(string mode, string? code) =>
        Validate("<!DOCTYPE note [<!ATTLIST note priority CDATA '1'>]><note/>", mode).ShouldBe(code);

    [Fact]
    public void Nothing_external_is_opened()
    {
        string secret = new Uri(_folder.Write("secret.xml", "<line>secret</line><secret/>")).AbsoluteUri;

        Validate($"<!DOCTYPE note [<!ENTITY e SYSTEM '{secret}'>]><note priority='1'>&e;</note>", "internal").ShouldBe("RNG001");
        Validate($"<!DOCTYPE note SYSTEM '{secret}'><note priority='1'/>", "internal").ShouldBeNull();
    }

    [Fact]
    public void Entities_cannot_grow_without_bounds()
    {
        string entities = string.Concat(Enumerable.Range(1, 12).Select(static level => $"<!ENTITY e{level} '{string.Concat(Enumerable.Repeat($"&e{level - 1};", 10))}'>"));

        Validate($"<!DOCTYPE note [<!ENTITY e0 'ha'>{entities}]><note priority='1'><line>&e12;</line></note>", "internal").ShouldBe("RNG001");
    }

    [Fact]
    public void A_broken_internal_subset_is_not_well_formed() => Validate("<!DOCTYPE note [<!ENTITY >]><note/>", "internal").ShouldBe("RNG001");

    /// <summary>Returns the code of the document's first error; null if it is valid.</summary>
    private string? Validate(string document, string mode)
    {
        ToolRun run = ToolRun.Of("validate", _schema, _folder.Write("a.xml", document), "--dtd", mode, "--format", "json");
        System.Text.Json.JsonElement errors = run.Objects.ShouldHaveSingleItem().GetProperty("errors");
        return errors.GetArrayLength() == 0 ? null : errors[0].GetProperty("code").GetString();
    }
}
