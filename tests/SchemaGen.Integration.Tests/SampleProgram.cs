using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>A sample, which is built beside the tests.</summary>
/// <param name="name">Its project.</param>
internal sealed class SampleProgram(string name)
{
    /// <summary>Runs it as its users do.</summary>
    public DotnetResult Run(params string[] arguments) =>
        DotnetCommand.Run(AppContext.BaseDirectory, [Path.Combine(AppContext.BaseDirectory, $"{name}.dll"), .. arguments]);

    /// <summary>Without a file it works on its example, and succeeds.</summary>
    /// <returns>What it prints.</returns>
    public string RunExample()
    {
        DotnetResult result = Run();
        result.ExitCode.ShouldBe(0, result.Output);
        return result.Output;
    }

    /// <summary>The text of one of its files.</summary>
    public string Read(string file) => File.ReadAllText(SourceTree.PathOf("samples", name, file)).ReplaceLineEndings("\n");
}
