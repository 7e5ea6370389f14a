using SchemaGen.Testing;

namespace SchemaGen.Integration.Tests;

/// <summary>Runs the sample as its users do.</summary>
public sealed class ChainInspectorTests
{
    private static readonly SampleProgram Sample = new("ChainInspector");

    [Fact]
    public void Without_a_file_it_shows_its_example()
    {
        Snapshot.Match(Sample.RunExample(), "txt");
    }

    [Fact]
    public void An_invalid_document_gives_errors_with_their_places_and_exit_code_1()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("guest.xml", """
            <domain type='kvm'>
              <name>guest</name>
              <devices>
                <disk type='file'>
                  <driver name='qemu' type='qcow9'/>
                  <target dev='vda'/>
                </disk>
              </devices>
            </domain>
            """);
        DotnetResult result = Sample.Run(path);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain($"{path}:5:27: error RNG203: 'qcow9' is not a value of attribute 'type' of <driver>");
    }

    [Fact]
    public void A_missing_file_is_told_and_the_others_are_still_shown()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("guest.xml", "<domain type='kvm'><name>guest</name></domain>");
        DotnetResult result = Sample.Run(folder.PathOf("missing.xml"), path);
        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("missing.xml: error: ");
        result.Output.ShouldContain("guest.xml: domain guest");
    }
}
