using System.Globalization;
using System.Runtime.InteropServices;
using SchemaGen.Benchmarks.Consumers;
using SchemaGen.Benchmarks.Measuring;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Cold;

/// <summary>Measures a small program that reads one document in fresh processes: JIT-compiled, and compiled to machine code in advance.</summary>
internal static class ColdPrograms
{
    private const int Runs = 11;

    // Native AOT packages for net10.0 are not available everywhere yet.
    private const string NativeFramework = "net9.0";
    private static readonly string Schema = SourceTree.PathOf("schemas", "libvirt", "domain.rng");
    private static readonly string Document = SourceTree.PathOf("samples", "ChainInspector", "example.xml");

    /// <summary>Builds, runs and prints.</summary>
    public static void Print(TextWriter output)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"A program that reads one domain document of {new FileInfo(Document).Length:N0} bytes, in {Runs} fresh processes each, in turns, ms (medians):"));
        output.WriteLine();
        output.WriteLine("| program | compiled | first document | second | whole process, wall | its processors |");
        output.WriteLine("| --- | --- | ---: | ---: | ---: | ---: |");
        using ConsumerFolder compiledAtRunTime = new(
            $"net{Environment.Version.Major}.0", Schema, Compile("Cold/Program/ColdProgram.cs") + Compile("HandWritten/*.cs"), "<DefineConstants>SERIALIZER</DefineConstants>");
        compiledAtRunTime.Dotnet("publish", "-c", BuiltFrom.Configuration, "-o", "published", "-p:WithSchema=true").Result.MustSucceed();
        string library = compiledAtRunTime.PathOf("published", "Consumer.dll");
        List<ColdProgram> programs = [.. new[] { "nothing", "reader", "typed", "serializer" }.Select(how => new ColdProgram(how, "at run time", "dotnet", [library, how, Document]))];

        using ConsumerFolder native = new(
            NativeFramework,
            Schema,
            Compile("Cold/Program/ColdProgram.cs"),
            $"<PublishAot>true</PublishAot><RuntimeIdentifier>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifier>");
        DotnetResult published = native.Dotnet("publish", "-c", BuiltFrom.Configuration, "-o", "published", "-p:WithSchema=true").Result;
        if (published.ExitCode == 0)
        {
            string program = native.PathOf("published", OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer");
            programs.AddRange(new[] { "nothing", "reader", "typed" }.Select(how => new ColdProgram(how, "Native AOT", program, [how, Document])));
        }

        foreach (ColdProgram program in ColdProgram.RunInTurns(programs, Runs))
        {
            output.WriteLine(program.Row);
        }

        output.WriteLine();
        if (published.ExitCode != 0)
        {
            string reason = published.Output.Split('\n').FirstOrDefault(static line => line.Contains("error", StringComparison.Ordinal)) ?? "no reason was given";
            output.WriteLine($"Skipped: Native AOT for {NativeFramework} cannot be published here: {reason.Trim()}");
            output.WriteLine();
        }
    }

    private static string Compile(string path) => $"<Compile Include=\"{SourceTree.PathOf("tests", "SchemaGen.Benchmarks")}/{path}\" />";
}
