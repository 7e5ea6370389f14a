using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>A project that uses the generator from this repository's sources, as samples and libraries here do.</summary>
public sealed class SourceConsumerTests
{
    [Fact]
    public void A_second_build_does_nothing()
    {
        using ConsumerProject project = ConsumerProject.OfSources();

        BuildSteps.Compiles(project.Build()).ShouldBeTrue();
        BuildSteps.Compiles(project.Build()).ShouldBeFalse();
    }

    [Fact]
    public void An_editor_gets_the_schemas_and_the_generator_with_its_libraries()
    {
        using ConsumerProject project = ConsumerProject.OfSources();
        project.Dotnet("restore").MustSucceed();

        // Editors make this request to learn how to compile a project.
        DotnetResult build = project.Dotnet(
            "msbuild", "-t:Compile", $"-p:Configuration={BuiltConfiguration.Name}", "-p:BuildProjectReferences=false", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-getItem:CscCommandLineArgs");

        using JsonDocument json = JsonDocument.Parse(build.MustSucceed().Output);
        string[] arguments =
        [
            .. json.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray()
                .Select(static item => item.GetProperty("Identity").GetString()!.Replace("\"", "", StringComparison.Ordinal)),
        ];
        arguments.ShouldContain("/additionalfile:" + project.PathOf("schemas/library.rng"));
        arguments.ShouldContain("/additionalfile:" + project.PathOf("schemas/parts/book.rng"));
        foreach (string library in new[] { "Generator", "Compiler", "RelaxNg", "Datatypes" })
        {
            arguments.ShouldContain(argument =>
                argument.StartsWith("/analyzer:", StringComparison.Ordinal) && argument.EndsWith($"SchemaGen.{library}.dll", StringComparison.Ordinal));
        }
    }
}
