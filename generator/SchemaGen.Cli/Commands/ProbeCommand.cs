using System.CommandLine;
using System.CommandLine.Parsing;
using SchemaGen.Cli.Help;
using SchemaGen.Cli.Reports;
using SchemaGen.Storage;

namespace SchemaGen.Cli.Commands;

/// <summary><c>probe</c>: finds the images that a disk consists of.</summary>
internal static class ProbeCommand
{
    private static readonly CommandHelp Help = new(
        Yes: "the chain is complete",
        No: "the chain is broken, or names what it may not",
        ("probe top.qcow2 --image-format qcow2", "the chain as a tree"),
        ("probe top.qcow2 --image-format qcow2 --allow /images --as xml", "as <backingStore>, from images in one folder only"))
    {
        Unusable = CommandHelp.UnusableFile,
        Undecided = "the chain ends at something that was not read, such as a server",
    };

    public static Command Create(ToolConsole console)
    {
        Argument<string> image = new("IMAGE") { Description = "The top image." };
        Option<ImageFormat?> imageFormat = FormatOption.Create(
            "--image-format", "The top image's format, such as qcow2. Without it, it is raw, whatever its content claims.");
        Option<string[]> allow = new("--allow")
        {
            Description = "A folder that images may be in; several may be given. Without any, images may be anywhere. Links count by where they lead to.",
            HelpName = "DIR",
        };
        Option<bool> allowNetwork = new("--allow-network")
        {
            Description = "Images may be on servers. Once one of the --allow options is given, they may not without this one. Servers are never asked.",
        };
        Option<bool> allowDevices = new("--allow-devices")
        {
            Description = "Images may be on block devices anywhere and on NVMe controllers. Once one of the --allow options is given, they may not without this one.",
        };
        Option<Version> level = new("--libvirt-level")
        {
            Description = "The version of libvirt that XML is for.",
            DefaultValueFactory = static _ => ProbeOptions.Default.LibvirtLevel,
            CustomParser = ParseLevel,
            HelpName = "V",
        };
        Option<ChainView> view = Choice.Option(
            "--as",
            "tree (default), xml: the backingStore element, or json: an object on one line.",
            ("tree", ChainView.Tree),
            ("xml", ChainView.Xml),
            ("json", ChainView.Json));
        Option<ReportFormat> format = Choice.Option(
            "--format", "text (default), or json, which is the same as --as json.", ("text", ReportFormat.Text), ("json", ReportFormat.Json));
        Command command = new ToolCommand("probe", "Follows the backing chain of a disk. Servers are never asked.", Help)
        {
            image, imageFormat, allow, allowNetwork, allowDevices, level, view, format,
        };
        command.SetAction(result =>
        {
            string path = result.GetRequiredValue(image);
            bool isJson = result.GetValue(format) == ReportFormat.Json;
            if (isJson && result.GetResult(view) is not null && result.GetValue(view) != ChainView.Json)
            {
                throw new UsageException($"--as {result.GetValue(view).ToString().ToLowerInvariant()} and --format json contradict each other; use one of them");
            }

            using Progress progress = new(console);
            ProbeOptions options = new()
            {
                Gate = GateOf(result.GetValue(allow) ?? [], result.GetValue(allowNetwork), result.GetValue(allowDevices)),
                LibvirtLevel = result.GetRequiredValue(level),
                Progress = new ChainProgress(progress),
            };
            StorageChain chain = ChainProber.Probe(path, result.GetValue(imageFormat), options);
            progress.Clear();
            ChainView chosen = isJson ? ChainView.Json : result.GetValue(view);
            ChainReport.Write(path, chain, chosen, console);
            NoteFormat(path, result.GetValue(imageFormat), chain, console);
            if (chain.Error is null)
            {
                return chain.IsTerminated ? ExitCode.Yes : ExitCode.Undecided;
            }

            return ProbeOutcome.ExitCodeOf(chain.Error, isTop: chain.Images is not [{ } top, ..] || chain.Error.Image == top.Location.ToString());
        });
        return command;
    }

    /// <summary>Creates the gate. Without options it allows all kinds of source; with options, only those named.</summary>
    private static OpenGate GateOf(string[] roots, bool allowsNetwork, bool allowsDevices) => (roots.Length, allowsNetwork || allowsDevices) switch
    {
        (0, false) => OpenGate.AnyFile,
        (0, true) => new OpenGate { AllowsNetwork = allowsNetwork, AllowsDevices = allowsDevices },
        _ => new OpenGate(roots) { AllowsNetwork = allowsNetwork, AllowsDevices = allowsDevices },
    };

    /// <summary>Reports an image that was treated as raw, because no format was stated, but looks different. Its content may come from a guest, so the user decides.</summary>
    private static void NoteFormat(string path, ImageFormat? stated, StorageChain chain, ToolConsole console)
    {
        if (stated is null && chain.Error is null && chain.Images is [{ Kind: ImageKind.File or ImageKind.Block }] && ImageProber.Detect(path) is { Format: { } seen and not ImageFormat.Raw })
        {
            console.Complain($"{path} was taken for raw, and looks like {seen.Name()}. If it is known to be that, state it: --image-format {seen.Name()}");
        }
    }

    private static Version? ParseLevel(ArgumentResult result)
    {
        string given = result.Tokens[^1].Value;
        if (Version.TryParse(given, out Version? level))
        {
            return level;
        }

        result.AddError($"'{given}' is not a version such as 9.0 or 10.10.0, of numbers up to {int.MaxValue}, for --libvirt-level");
        return null;
    }

    /// <summary>Shows the number of images so far. The total is not known.</summary>
    private sealed class ChainProgress(Progress progress) : IProgress<ProbeProgress>
    {
        public void Report(ProbeProgress value) => progress.Report(value.Images, ProbeOptions.Default.Limits.Images);
    }
}
