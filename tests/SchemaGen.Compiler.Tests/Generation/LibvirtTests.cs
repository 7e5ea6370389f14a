using System.Reflection;
using System.Text.RegularExpressions;
using SchemaGen.RelaxNg;
using SchemaGen.Testing;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>Tests the project's own schemas, all in one namespace.</summary>
public sealed partial class LibvirtTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Files = new(Generate);

    [Fact]
    public void The_generated_code_compiles_without_warnings() => CompiledSchema.Compile(Files.Value).GetType("Test.DomainSchema").ShouldNotBeNull();

    [Fact]
    public void No_name_is_long_and_none_needs_a_number() => Files.Value.Keys
        .Select(static name => name[..name.IndexOf('.', StringComparison.Ordinal)])
        .Where(static name => name.Length > 50 || Number().IsMatch(name))
        .ShouldBeEmpty();

    [Fact]
    public void Nothing_tells_where_the_schemas_were() =>
        Files.Value.Values.Where(static text => text.Contains(SourceTree.Root, StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void The_chain_has_the_types_that_people_expect()
    {
        Assembly assembly = CompiledSchema.Compile(Files.Value);
        Type disk = Type("Disk");
        Type store = Type("DiskBackingStore");
        disk.GetProperty("Source")!.PropertyType.ShouldBe(Type("DiskSource"));
        disk.GetProperty("BackingStore")!.PropertyType.ShouldBe(Type("DiskBackingChain"));
        store.GetProperty("BackingStore")!.PropertyType.ShouldBe(Type("DiskBackingChain"));
        store.GetProperty("Format")!.PropertyType.GetProperty("Type")!.PropertyType.ShouldBe(Type("StorageFormat"));
        Type("DiskBackingStoreLast").BaseType.ShouldBe(Type("DiskBackingChain"));
        Type("DiskSourceNetwork").GetProperty("Source")!.PropertyType.ShouldBe(Type("DiskSourceNetworkSource"));
        Type("DiskSource").GetMethod("Match")!.GetParameters().Select(static parameter => parameter.Name)
            .ShouldBe(["file", "block", "dir", "network", "volume", "nvme", "vhostUser", "vhostVdpa", "ctl", "unrecognized"]);
        Type("DiskSourceFile").GetProperty("Pool").ShouldBeNull();

        Type Type(string name) => assembly.GetType($"Test.{name}", throwOnError: true)!;
    }

    private static IReadOnlyDictionary<string, string> Generate()
    {
        CodeGenerationResult result = CodeGenerator.Generate(
            [Request("domain", "Domain"), Request("storagepool", "StoragePool"), Request("storagevol", "StorageVolume")],
            static path => File.Exists(path) ? SchemaCompiler.Parse(path, File.ReadAllText(path), SchemaLimits.Default) : null,
            SchemaLimits.Default);
        result.Diagnostics.Where(static diagnostic => diagnostic.Severity > RelaxNg.Diagnostics.DiagnosticSeverity.Info).ShouldBeEmpty();
        return result.Files.ToDictionary(static file => file.HintName, static file => file.Text, StringComparer.Ordinal);
    }

    private static CodeGenerationRequest Request(string file, string name) =>
        new(SourceTree.PathOf("schemas", "libvirt", $"{file}.rng").Replace('\\', '/'), SchemaText.Namespace, name);

    [GeneratedRegex("[a-z][0-9]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number();
}
