using System.Diagnostics;
using System.Globalization;
using SchemaGen.Benchmarks.Measuring;
using SchemaGen.Storage;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Storage;

/// <summary>Finds the chain of a disk with qemu-img, with our tool and with the library, to compare starting a process with a call.</summary>
internal static class QemuComparison
{
    private const int Images = 8;
    private const int Rounds = 15;

    // The code is compiled by then. A single library call is too short to measure, so each round repeats it.
    private const int Repeat = 200;

    /// <summary>Measures and prints.</summary>
    public static void Print(TextWriter output)
    {
        if (SearchPath.Find("qemu-img") is not string qemu)
        {
            output.WriteLine("Skipped: qemu-img is not installed.");
            output.WriteLine();
            return;
        }

        using TemporaryFolder folder = new();
        string top = Create(qemu, folder);
        string tool = Path.Combine(AppContext.BaseDirectory, "SchemaGen.Cli.dll");
        List<ChildProcess> theirs = [];
        List<ChildProcess> ours = [];
        List<double> inProcess = [];
        for (int round = 0; round < Rounds; round++)
        {
            theirs.Add(ChildProcess.Run(qemu, "info", "--backing-chain", "--output=json", top).MustSucceed());
            ours.Add(ChildProcess.Run("dotnet", tool, "probe", top, "--image-format", "qcow2", "--as", "json").MustSucceed());
            inProcess.Add(Probe(top));
        }

        double[] reference = [.. theirs.Select(static run => run.WallMilliseconds)];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A chain of {Images} real qcow2 images, {Rounds} rounds in turns, ms on the wall (medians):"));
        output.WriteLine();
        output.WriteLine("| who is asked | ms | ratio to qemu-img | processor, ms |");
        output.WriteLine("| --- | ---: | ---: | ---: |");
        Row("`qemu-img info --backing-chain`, a process each time", reference, reference, theirs.Select(static run => run.ProcessorMilliseconds), output);
        Row("`schemagen probe`, a process each time", [.. ours.Select(static run => run.WallMilliseconds)], reference, ours.Select(static run => run.ProcessorMilliseconds), output);
        Row("`ChainProber.Probe`, in the process", [.. inProcess], reference, inProcess, output);
        output.WriteLine();
    }

    private static string Create(string qemu, TemporaryFolder folder)
    {
        string top = folder.PathOf("0.qcow2");
        ChildProcess.Run(qemu, "create", "-q", "-f", "qcow2", top, "1G").MustSucceed();
        for (int index = 1; index < Images; index++)
        {
            string next = folder.PathOf(string.Create(CultureInfo.InvariantCulture, $"{index}.qcow2"));
            ChildProcess.Run(qemu, "create", "-q", "-f", "qcow2", "-F", "qcow2", "-b", top, next).MustSucceed();
            top = next;
        }

        return top;
    }

    private static double Probe(string top)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Repeat; i++)
        {
            StorageChain chain = ChainProber.Probe(top, ImageFormat.Qcow2);
            if (chain.Error is not null || chain.Images.Count != Images)
            {
                throw new InvalidOperationException($"The chain should have {Images} images: {chain.Error?.Message}");
            }
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / Repeat;
    }

    private static void Row(string name, double[] wall, double[] reference, IEnumerable<double> processor, TextWriter output)
    {
        double ratio = Spread.Of(wall.Zip(reference, static (own, other) => own / other)).Median;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {Spread.Of(wall).Median:G3} | {ratio:G2} | {Spread.Of(processor).Median:G3} |"));
    }
}
