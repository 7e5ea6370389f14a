using System.Diagnostics;
using System.Text.Json;
using SchemaGen.Testing;

namespace SchemaGen.Package.Tests;

/// <summary>Tests the tool, installed from its package like a user's.</summary>
[Collection(PackageCollection.Name)]
public sealed class ToolTests(PackageFeed feed)
{
    [Fact]
    public void The_installed_tool_answers_with_output_and_exit_code()
    {
        using TemporaryFolder folder = new();
        feed.AddTo(folder.Path);
        DotnetCommand.Run(folder.Path, "tool", "install", "SchemaGen.Cli", "--tool-path", "tools", "--version", feed.Version).MustSucceed();
        folder.Write("v1.rnc", "start = element order { attribute id { text } }");
        folder.Write("v2.rnc", "start = element order { attribute id { text }, attribute note { text }? }");
        folder.Write("good.xml", "<order id='1'/>");
        folder.Write("bad.xml", "<order/>");
        folder.Write("disk.img", new string('\0', 4096));

        Answer(0, "check", "v1.rnc").GetProperty("valid").GetBoolean().ShouldBeTrue();
        Answer(0, "validate", "v1.rnc", "good.xml").GetProperty("valid").GetBoolean().ShouldBeTrue();
        Answer(1, "validate", "v1.rnc", "bad.xml").GetProperty("errors")[0].GetProperty("code").GetString().ShouldBe("RNG202");
        Answer(0, "diff", "v1.rnc", "v2.rnc").GetProperty("backward").GetString().ShouldBe("compatible");
        Answer(1, "diff", "v1.rnc", "v2.rnc", "--mode", "forward").GetProperty("forward").GetString().ShouldBe("broken");
        Answer(0, "probe", "disk.img").GetProperty("images")[0].GetProperty("format").GetString().ShouldBe("raw");

        JsonElement Answer(int exitCode, params string[] arguments)
        {
            (int code, string printed) = Run(folder.PathOf("tools/schemagen"), folder.Path, [.. arguments, "--format", "json"]);
            code.ShouldBe(exitCode, printed);
            using JsonDocument document = JsonDocument.Parse(printed);
            return document.RootElement.Clone();
        }
    }

    private static (int ExitCode, string Output) Run(string path, string folder, string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? path + ".exe" : path, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, printed);
    }
}
