using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace SchemaGen.Cli.Help;

/// <summary>Writes the version of the tool: the package version and the commit.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        string version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        parseResult.InvocationConfiguration.Output.WriteLine($"schemagen {version}");
        return ExitCode.Yes;
    }
}
