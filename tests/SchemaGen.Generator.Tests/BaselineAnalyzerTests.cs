using System.Globalization;
using Microsoft.CodeAnalysis;
using SchemaGen.Generator.Code;
using SchemaGen.Testing;

namespace SchemaGen.Generator.Tests;

/// <summary>Finds the lines of a program that a schema change breaks, or that compile with another meaning.</summary>
public sealed class BaselineAnalyzerTests
{
    private const string Index = "<attribute name='index'><data type='unsignedInt'/></attribute>";
    private const string Serial = "<optional><attribute name='serial'/></optional>";
    private const string Mirror = "<optional><ref name='mirror'/></optional>";
    private const string Bus = "<value>ide</value><value>scsi-x</value>";
    private const string Cases = "<group><attribute name='type'><value>file</value></attribute><attribute name='file'/></group><group><attribute name='type'><value>block</value></attribute><attribute name='dev'/></group>";
    private const string Network = "<group><attribute name='type'><value>network</value></attribute><attribute name='host'/></group>";

    private const string Old = $"""
        <start><ref name='disk'/></start>
        <define name='disk'><element name='disk'>
          {Index}{Serial}{Mirror}<ref name='source'/>
          <attribute name='bus'><choice>{Bus}</choice></attribute>
        </element></define>
        <define name='mirror'><element name='mirror'><attribute name='job'/><optional><attribute name='ready'/></optional></element></define>
        <define name='source'><element name='source'><choice>{Cases}</choice></element></define>
        """;

    // A member that was removed or renamed.
    [Theory]
    [InlineData("string? S(Disk disk) => disk.Serial;", "SG0710: 'Disk.Serial' of type 'string?' is gone")]
    [InlineData("string? S(Disk? disk) => disk?.Serial?.Trim();", "SG0710: 'Disk.Serial' of type 'string?' is gone")]
    [InlineData("bool S(Disk disk) => disk is { Serial: null };", "SG0710: 'Disk.Serial' of type 'string?' is gone")]
    [InlineData("void S(Disk disk) { disk.Serial = null; }", "SG0710: 'Disk.Serial' of type 'string?' is gone")]
    [InlineData("string S() => nameof(Disk.Serial);", "SG0710: 'Disk.Serial' of type 'string?' is gone")]
    [InlineData("object? S(Other other) => other.Serial;", "")]
    public Task A_member_that_is_gone(string code, string expected) => Check(Serial, "", code, expected);

    [Fact]
    public Task A_member_that_is_a_list_now() => Check(
        Mirror,
        "<zeroOrMore><ref name='mirror'/></zeroOrMore>",
        "string? S(Disk disk) => disk.Mirror?.Job;",
        "SG0710: 'Disk.Mirror' of type 'Mirror?' is gone; 'Disk.Mirrors' of type 'IList<Mirror>' is new");

    [Theory]
    [InlineData("uint S(Disk disk) => disk.Index;", "SG0710: 'Disk.Index' can be null: its type is 'uint?' and was 'required uint'")]
    [InlineData("bool S(Disk disk) => disk.Index > 5;", "SG0711: 'Disk.Index' can be null: its type is 'uint?' and was 'required uint'")]
    [InlineData("string S(Disk disk) => $\"{disk.Index}\";", "SG0711: 'Disk.Index' can be null: its type is 'uint?' and was 'required uint'")]
    [InlineData("void S(Disk disk) { disk.Index = 5; }", "")]
    [InlineData("uint S(Disk disk) => disk.Index ?? 0;", "")]
    [InlineData("uint? S(Disk disk) => disk.Index;", "")]
    [InlineData("void S(Disk disk) { uint? index = disk.Index; T(disk.Index); } void T(uint? index) { }", "")]
    [InlineData("bool S(Disk disk) => disk.Index is > 5 || disk.Index == null || disk is { Index: 3 };", "")]
    [InlineData("uint S(Disk disk) { if (disk.Index is null) { return 0; } return disk.Index.Value; }", "")]
    [InlineData("string S(Disk disk) => nameof(disk.Index);", "")]
    public Task A_member_that_can_be_null_now(string code, string expected) => Check(Index, $"<optional>{Index}</optional>", code, expected);

    [Theory]
    [InlineData("string? S(Disk disk) => disk.Serial?.Trim();", "")]
    [InlineData("Mirror S() => new() { Job = \"copy\" };", "")]
    [InlineData(
        "Disk S(Source source) => new() { Index = 1, Bus = DiskBus.Ide, Source = source };",
        "SG0710: a new 'Disk' needs 'Serial' of type 'required string'")]
    [InlineData("Disk S(Source source) => new Disk { Index = 1, Bus = DiskBus.Ide, Source = source, Serial = \"s\" };", "")]
    public Task A_member_that_is_required_now(string code, string expected) => Check(Serial, "<attribute name='serial'/>", code, expected);

    [Theory]
    [InlineData("uint S(Disk disk) => disk.Index;", "SG0710: the type of 'Disk.Index' is 'required string' and was 'required uint'")]
    [InlineData("void S(Disk disk) { var index = disk.Index; }", "SG0711: the type of 'Disk.Index' is 'required string' and was 'required uint'")]
    [InlineData("string S(Disk disk) => disk.Index;", "")]
    [InlineData("void S(Disk disk) { disk.Index = 5; }", "SG0710: the type of 'Disk.Index' is 'required string' and was 'required uint'")]
    public Task A_member_of_another_type(string code, string expected) => Check(Index, "<attribute name='index'/>", code, expected);

    [Fact]
    public Task A_member_that_is_another_attribute() => Check(
        Serial,
        "<optional><attribute name='Serial'/></optional>",
        "string? S(Disk disk) => disk.Serial;",
        "SG0711: 'Disk.Serial' stands for \"Serial\", and no longer for \"serial\"");

    [Theory]
    [InlineData("string S(Source source) => source.Match(file => file.File, block => block.Dev, _ => \"\");", "SG0710: 'Source' has also the case 'SourceNetwork'")]
    [InlineData("void S(Source? source) => source?.Switch(file => { }, block => { }, _ => { });", "SG0710: 'Source' has also the case 'SourceNetwork'")]
    [InlineData("string S(Source source) => source.Match(file => file.File, block => block.Dev, network => network.Host, _ => \"\");", "")]
    [InlineData("string S(Source source) => source switch { SourceFile => \"f\", _ => \"\" };", "SG0711: 'Source' has also the case 'SourceNetwork'")]
    [InlineData("string S(Source source) => source switch { SourceFile f => \"f\", SourceNetwork => \"n\", _ => \"\" };", "")]
    [InlineData(
        "void S(Source source) { switch (source.Type) { case SourceType.File: break; case SourceType.Block: break; } }",
        "SG0711: 'SourceType' has also the member 'Network'")]
    [InlineData("int S(Source source, int n) => (source.Type, n) switch { (SourceType.File, 1) => 1, _ => 0 };", "SG0711: 'SourceType' has also the member 'Network'")]
    [InlineData("void S(Source source) { switch (source.Type) { case SourceType.File: break; case SourceType.Network: default: break; } }", "")]
    [InlineData("int S(int n) => n switch { 1 => 1, _ => 0 };", "")]
    public Task A_union_with_a_further_case(string code, string expected) => Check(Cases, Cases + Network, code, expected);

    [Theory]
    [InlineData("object S(Source source) { SourceBlock? block = null; return source; }", "SG0710: the type 'SourceBlock' is gone")]
    [InlineData(
        "string S(Source source) => source.Match(file => file.File, block => \"\", _ => \"\");",
        "SG0711: 'Source' has also the case 'SourceNetwork' and no longer has the case 'SourceBlock'")]
    [InlineData("bool S(Source source) => source.Type == SourceType.Block;", "SG0710: 'SourceType.Block' is gone; 'SourceType.Network' is new")]
    public Task A_union_with_another_case(string code, string expected) =>
        Check(Cases, Cases.Replace("block", "network", StringComparison.Ordinal).Replace("'dev'", "'host'", StringComparison.Ordinal), code, expected.Replace("; 'SourceType.Network' is new", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("void S(Disk disk) { disk.Bus = DiskBus.ScsiX; }", "SG0711: 'DiskBus.ScsiX' stands for \"scsi_x\", and no longer for \"scsi-x\"")]
    [InlineData("void S(Disk disk) { disk.Bus = DiskBus.Ide; }", "")]
    public Task A_word_that_keeps_its_name(string code, string expected) => Check("scsi-x", "scsi_x", code, expected);

    [Fact]
    public Task A_class_that_is_a_union_now() => Check(
        "<attribute name='job'/>",
        "<choice><group><attribute name='job'><value>copy</value></attribute><attribute name='a'/></group><group><attribute name='job'><value>commit</value></attribute><attribute name='b'/></group></choice>",
        "object S(object value) => value is Mirror ? value : new Mirror { Ready = \"yes\" };",
        "SG0710: 'Mirror' is 'abstract class' and was 'class'");

    [Fact]
    public Task Nothing_is_reported_without_a_change() => Check(Serial, $"<!-- a comment -->{Serial}", "string? S(Disk disk) => disk.Serial;", "");

    [Fact]
    public async Task Names_that_are_stated_hold_for_both_versions()
    {
        InMemoryAdditionalText names = new("/s/disk.names.json", """{ "disk": "HardDisk" }""", ("SchemaGenRole", "names"));

        IReadOnlyList<Diagnostic> found = await Project(Old.Replace(Serial, "", StringComparison.Ordinal), "string? S(HardDisk disk) => disk.Serial;")
            .Add(names).AnalyzeAsync(new BaselineAnalyzer());

        Report(found).ShouldBe("SG0710: 'HardDisk.Serial' of type 'string?' is gone");
    }

    [Fact]
    public async Task The_place_is_the_name_and_the_message_names_the_baseline()
    {
        Diagnostic found = (await Project(Old.Replace(Serial, "", StringComparison.Ordinal), "string? S(Disk disk) => disk.Serial;")
            .AnalyzeAsync(new BaselineAnalyzer())).ShouldHaveSingleItem();

        found.ToString().ShouldEndWith("): warning SG0710: Since the baseline '/old/disk.rng', 'Disk.Serial' of type 'string?' is gone");
        found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan).ShouldBe("Serial");
    }

    private static async Task Check(string from, string to, string code, string expected)
    {
        Old.ShouldContain(from);

        IReadOnlyList<Diagnostic> found = await Project(Old.Replace(from, to, StringComparison.Ordinal), code)
            .AnalyzeAsync(new BaselineAnalyzer());

        Report(found).ShouldBe(expected);
    }

    private static GeneratorHarness Project(string @new, string code) => TestProject.Empty()
        .Add(
            InMemoryAdditionalText.Schema("/s/disk.rng", TestProject.Grammar(@new), ("SchemaGenBaseline", "/old/disk.rng"), ("SchemaGenNamespace", "Disks")),
            new InMemoryAdditionalText("/old/disk.rng", TestProject.Grammar(Old), ("SchemaGenRole", "baseline")))
        .AddCSharp($"using Disks; class Other {{ public object? Serial; }} class User {{ {code} }}");

    private static string Report(IEnumerable<Diagnostic> found) => string.Join(
        "\n", found.Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture).Replace("Since the baseline '/old/disk.rng', ", "", StringComparison.Ordinal)}"));
}
