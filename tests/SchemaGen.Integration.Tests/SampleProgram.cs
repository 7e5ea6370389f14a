using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>A sample, which the build copies next to the tests.</summary>
/// <param name="name">The name of its project.</param>
internal sealed class SampleProgram(string name)
{
    /// <summary>Runs the sample as its users do.</summary>
    public DotnetResult Run(params string[] arguments) =>
        DotnetCommand.Run(AppContext.BaseDirectory, [Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments]);

    /// <summary>Runs the sample without a file, which uses its example. The sample must succeed.</summary>
    /// <returns>The output.</returns>
    public string RunExample()
    {
        DotnetResult result = Run();
        result.ExitCode.ShouldBe(0, result.Output);
        return result.Output;
    }

    /// <summary>Reads one of the sample's files.</summary>
    public string Read(string file) => File.ReadAllText(SourceTree.PathOf("samples", name, file)).ReplaceLineEndings("\n");
}
