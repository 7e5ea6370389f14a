using System.Globalization;
using SchemaGen.Benchmarks.Measuring;
using SchemaGen.Storage;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Storage;

/// <summary>Detects an image and probes chains after a warm-up: the files are in the page cache and the code is compiled.</summary>
internal static class StorageTimings
{
    private const int WarmUpRounds = 30;
    private const int Rounds = 101;

    /// <summary>Measures and prints.</summary>
    public static void Print(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Images and chains, {Rounds} rounds after the warm-up, {ThreadClock.Description}:"));
        output.WriteLine();
        output.WriteLine("| what | goal, µs | median, µs | min | max | bytes |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        using Qcow2Chain eight = new(8);
        using Qcow2Chain twoHundred = new(200);
        Row("detect a qcow2 image", goal: 20, repeat: 100, () => ImageProber.Detect(eight.Top), output);
        Row("probe a chain of 8", goal: 500, repeat: 20, () => ChainProber.Probe(eight.Top, ImageFormat.Qcow2), output);
        Row("probe a chain of 200", goal: 10_000, repeat: 2, () => ChainProber.Probe(twoHundred.Top, ImageFormat.Qcow2), output);
        ProbeOptions withRoots = new() { Gate = new OpenGate([Path.GetDirectoryName(twoHundred.Top)!]) };
        Row("probe a chain of 200 within a folder", goal: 10_000, repeat: 2, () => ChainProber.Probe(twoHundred.Top, ImageFormat.Qcow2, withRoots), output);
        InspectAll(output);
        output.WriteLine();
    }

    /// <summary>Inspects an image of each format that QEMU can create.</summary>
    private static void InspectAll(TextWriter output)
    {
        if (SearchPath.Find("qemu-img") is not string qemu)
        {
            return;
        }

        using TemporaryFolder folder = new();
        foreach (string format in (string[])["raw", "qcow2", "qed", "vmdk", "vdi", "vpc", "vhdx", "parallels"])
        {
            string path = folder.PathOf(format);
            ChildProcess.Run(qemu, "create", "-q", "-f", format, path, "1G").MustSucceed();
            Row($"inspect a {format} image", goal: 50, repeat: 50, () => ImageInspector.Inspect(path), output);
        }
    }

    private static void Row(string name, int goal, int repeat, Func<object> action, TextWriter output)
    {
        List<double> times = [];
        long allocated = 0;
        for (int round = -WarmUpRounds; round < Rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            double start = ThreadClock.Now();
            for (int i = 0; i < repeat; i++)
            {
                GC.KeepAlive(action());
            }

            double microseconds = (ThreadClock.Now() - start) * 1000 / repeat;
            allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / repeat;
            if (round >= 0)
            {
                times.Add(microseconds);
            }
        }

        Spread spread = Spread.Of(times);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {goal:N0} | {spread.Median:N1} | {spread.Least:N1} | {spread.Greatest:N1} | {allocated:N0} |"));
    }
}
