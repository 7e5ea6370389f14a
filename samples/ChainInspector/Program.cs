using ChainInspector;
using ChainInspector.Libvirt;
using SchemaGen.Runtime;
using Spectre.Console;

// ChainInspector [FILE...]: shows the disks of libvirt domain documents, chain by chain. Without a file it shows its own example, and probes
// images that it makes.
IReadOnlyList<(string Name, Func<Stream> Open)> documents = args.Length > 0
    ? [.. args.Select(static path => (path, (Func<Stream>)(() => File.OpenRead(path))))]
    : [("example.xml", static () => typeof(ChainTree).Assembly.GetManifestResourceStream("example.xml")!)];

int exitCode = 0;
foreach ((string name, Func<Stream> open) in documents)
{
    try
    {
        using Stream stream = open();
        Inspect(name, Domain.Load(stream));
    }
    catch (XmlValidationException exception)
    {
        exitCode = 1;
        foreach (XmlValidationError error in exception.Errors)
        {
            Console.Error.WriteLine($"{name}:{error}");
        }
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
    {
        exitCode = 1;
        Console.Error.WriteLine($"{name}: error: {exception.Message}");
    }
}

if (args.Length == 0)
{
    ProbingDemonstration.Run(Console.Out);
}

return exitCode;

static void Inspect(string name, Domain domain)
{
    Console.WriteLine($"{name}: domain {domain.Name}");
    foreach (Disk disk in domain.Devices?.Disks ?? [])
    {
        Console.WriteLine();
        AnsiConsole.Write(ChainTree.Of(disk));
    }

    // Edit the objects, write them, and see that nothing else has changed.
    if (domain.Devices?.Disks.FirstOrDefault(Overlay.CanStandOn) is Disk chosen)
    {
        string before = domain.ToXml();
        string overlay = Overlay.PutOn(chosen);
        domain.Validate().ThrowIfInvalid();
        Console.WriteLine();
        Console.WriteLine($"Put the overlay {overlay} on {chosen.Target.Dev}; the document changes so:");
        foreach (string line in LineChanges.Between(before, domain.ToXml()))
        {
            Console.WriteLine(line);
        }
    }
}
