using System.Diagnostics;
using System.Runtime.InteropServices;
using SchemaGen.Testing;
using Xunit.Abstractions;

namespace SchemaGen.Package.Tests;

/// <summary>
/// Publishes a program that reads, edits, validates and writes a libvirt domain, trimmed and as native code. There must be no warnings and
/// no roots, and the program must run.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class PublishedConsumerTests(PackageFeed feed, ITestOutputHelper output)
{
    // Packages for net10.0 are not available everywhere yet.
    private const string Framework = "net9.0";

    private const string Program =
        """
        using Acme.Libvirt;
        using SchemaGen.Runtime;

        Domain domain = Domain.Parse("<domain type='kvm'><name>guest</name><memory unit='KiB'>0100</memory><devices><disk type='file' device='disk'><source file='/a'/><target dev='vda'/></disk></devices></domain>");
        Disk disk = domain.Devices!.Disks[0];
        disk.Source = new DiskSourceBlock { Source = new DiskSourceBlockSource { Dev = "/dev/vg0/a" } };
        System.Console.WriteLine($"valid: {domain.Validate().IsValid}, equal: {domain.Equals(domain.Clone())}, {disk}");
        disk.Target.Dev = null!;
        System.Console.WriteLine(domain.Validate().Errors[0]);
        disk.Target.Dev = "vdb";
        domain.Type = DomainType.Qemu;
        System.Console.WriteLine($"{((DiskDefault)disk).Device} {domain.Type} {domain.Memory!.Value + 1}");
        Domain newer = Domain.Parse("<domain type='kvm'><name>guest</name><future/></domain>", XmlReadOptions.Lenient with { OnError = error => System.Console.WriteLine(error) });
        System.Console.WriteLine(newer.Extra.Nodes.Count);
        domain.Save(System.Console.OpenStandardOutput());
        """;

    private static readonly string[] Expected =
    [
        "valid: True, equal: True, <disk type=\"block\" device=\"disk\">...</disk>",
        "Devices.OrderedItems[0].Target: error RNG202: <target> lacks attribute 'dev'",
        "error RNG101: Element <future> is not allowed in <domain>",
        "Disk Qemu 101",
        "<domain type='qemu'>",
        "<source dev='/dev/vg0/a'/>",
        "<target dev='vdb'/>",
        "<memory unit='KiB'>0100</memory>",
    ];

    // The messages of NuGet if a package is not available, and of the native compiler if there is no linker.
    private static readonly string[] Unobtainable = ["NU1100", "NU1101", "NU1102", "NU1103", "NU1301", "NETSDK1094", "NETSDK1207", "Platform linker"];

    [SkippableTheory]
    [InlineData("PublishTrimmed")]
    [InlineData("PublishAot")]
    public void A_program_is_published_without_a_warning_and_runs(string how)
    {
        using ConsumerProject project = ConsumerProject.OfPackages(feed, Framework);
        project.AddSchema(SourceTree.PathOf("schemas", "libvirt", "domain.rng"), "Acme.Libvirt");
        project.Write("Program.cs", Program);

        DotnetResult publish = project.Publish(how);
        string? missing = publish.ExitCode == 0 ? null : Unobtainable.FirstOrDefault(code => publish.Output.Contains(code, StringComparison.Ordinal));
        Skip.If(missing is not null, $"{how} for {Framework} and {RuntimeInformation.RuntimeIdentifier} needs what is not here ({missing}): the packs of that framework, and a linker.");
        publish.MustSucceed().Output.ShouldNotContain("warning");

        string printed = Run(project.PathOf(Path.Combine("published", "Consumer")));
        output.WriteLine(printed);
        foreach (string line in Expected)
        {
            printed.ShouldContain(line);
        }
    }

    private static string Run(string path)
    {
        using Process process = Process.Start(new ProcessStartInfo(OperatingSystem.IsWindows() ? path + ".exe" : path) { RedirectStandardOutput = true, UseShellExecute = false })!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, printed);
        return printed;
    }
}
