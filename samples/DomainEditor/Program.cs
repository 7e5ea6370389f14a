using ChainInspector;
using DomainEditor;
using DomainEditor.Libvirt;
using SchemaGen.Runtime;

// DomainEditor [FILE [OUTPUT]]: edits a libvirt domain document and shows which lines change; without a file, its own example.
try
{
    using Stream stream = args.Length > 0 ? File.OpenRead(args[0]) : typeof(Edits).Assembly.GetManifestResourceStream("example.xml")!;
    Domain domain = Domain.Load(stream);
    string before = domain.ToXml();
    Edits.GiveMemory(domain, gibibytes: 4);
    Edits.AddDisk(domain, "/var/lib/images/data.qcow2", "vdz");
    Edits.MoveToBlockDevice(domain, "/dev/vg0/web");
    Edits.PutOverlayOn(domain, "/var/lib/images/overlay.qcow2");
    Edits.RemoveDrives(domain);

    XmlValidationReport report = domain.Validate();
    foreach (XmlValidationError error in report.Errors)
    {
        Console.Error.WriteLine(error);
    }

    foreach (string line in LineChanges.Between(before, domain.ToXml()))
    {
        Console.WriteLine(line);
    }

    if (args.Length > 1 && report.IsValid)
    {
        domain.Save(args[1]);
    }

    return report.IsValid ? 0 : 1;
}
catch (XmlValidationException exception)
{
    foreach (XmlValidationError error in exception.Errors)
    {
        Console.Error.WriteLine($"{args[0]}:{error}");
    }
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"{args[0]}: error: {exception.Message}");
}

return 1;
