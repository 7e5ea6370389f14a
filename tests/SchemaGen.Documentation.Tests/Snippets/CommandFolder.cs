using System.Diagnostics;
using System.Text.RegularExpressions;
using SchemaGen.Testing;

namespace SchemaGen.Documentation.Tests.Snippets;

/// <summary>A folder with the files that the commands in pages use. <c>schemagen</c> is the tool from this build.</summary>
public sealed partial class CommandFolder : IDisposable
{
    private const int ImageSize = 20 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();

    public CommandFolder()
    {
        foreach (string path in Directory.EnumerateFiles(SourceTree.PathOf("schemas", "libvirt"), "*.rng"))
        {
            string text = File.ReadAllText(path);
            string name = Path.GetFileName(path);
            foreach (string place in new[] { $"schemas/libvirt/{name}", $"schemas/{name}", $"v1/{name}", $"v2/{name}", name })
            {
                _folder.Write(place, text);
            }
        }

        // Versions with differences.
        foreach ((string version, string name) in new[] { ("v1", "disk-before.rng"), ("v2", "disk-after.rng") })
        {
            string text = File.ReadAllText(SourceTree.PathOf("samples", "SchemaEvolution", "schemas", name));
            _folder.Write($"{version}/disk.rng", text);
            _folder.Write($"history/{version}/disk.rng", text);
        }

        _folder.Write("chain.xml", "<disk type='file'>\n  <source file='/images/top.qcow2'/>\n  <target dev='vda'/>\n  <backingStore/>\n</disk>\n");

        // The schema in README, and an invalid document.
        _folder.Write("order.rnc", FencedBlock.ReadAll("README.md").Single(static block => block.Directive == "file: order.rnc").Text);
        _folder.Write("wrong.xml", "<order id=\"7\">\n  <line article=\"bolt\" count=\"12\"/>\n  <payment by=\"invoice\" number=\"4711\"/>\n</order>\n");

        _folder.Write("guest.xml", File.ReadAllText(SourceTree.PathOf("samples", "DomainEditor", "example.xml")));
        _folder.Write("guests/guest.xml", File.ReadAllText(SourceTree.PathOf("samples", "DomainEditor", "example.xml")));
        _folder.Write("schema.rng", "<element name='html' xmlns='http://relaxng.org/ns/structure/1.0'><empty/></element>");
        _folder.Write("page.xhtml", "<!DOCTYPE html><html/>");
        Directory.CreateDirectory(_folder.PathOf("out"));
        File.WriteAllBytes(_folder.PathOf("base.img"), new byte[ImageSize]);
        File.WriteAllBytes(_folder.PathOf("upload.qcow2"), Qcow2Header.BasedOn("", ImageSize));
        foreach (string name in new[] { "disk.qcow2", "top.qcow2" })
        {
            File.WriteAllBytes(_folder.PathOf(name), Qcow2Header.BasedOn("base.img", ImageSize));
        }
    }

    /// <summary>Runs a command line in a shell.</summary>
    /// <param name="command">The command line.</param>
    public DotnetResult Run(string command)
    {
        Skip.If(OperatingSystem.IsWindows(), "The commands of the pages are for a Unix shell.");
        using Process process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", BuiltPrograms().Replace(command, Built)])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{command} takes longer than {Patience}.");
        }

        string printed = output.Result + errors.Result;
        return new DotnetResult(process.ExitCode, printed.Replace(_folder.Path, "/images", StringComparison.Ordinal));
    }

    /// <inheritdoc />
    public void Dispose() => _folder.Dispose();

    /// <summary>Returns the program of a project, which the build copies next to the tests.</summary>
    private static string Built(Match command)
    {
        string project = command.Groups["project"] is { Success: true } named ? Path.GetFileName(named.Value) : "SchemaGen.Cli";
        return $"dotnet '{Path.Combine(AppContext.BaseDirectory, project)}.dll'";
    }

    [GeneratedRegex("^(dotnet run --project (?<project>[^ ]+)( --(?= ))?|schemagen(?= ))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex BuiltPrograms();
}
