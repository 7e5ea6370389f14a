namespace SchemaGen.Storage.Tests.Rules;

public sealed class DiskRuleTests
{
    private const string End = "<backingStore/>";

    [Theory]
    [InlineData("<driver type='qcow2'/>" + End, "fine")]
    [InlineData("<driver type='luks'/>", "DISK003 /disk/driver/@type")]
    [InlineData("<backingStore type='file'><format type='raw'/><source file='/b'/>" + End + "</backingStore>", "fine")]
    [InlineData("<backingStore><format type='raw'/><source file='/b'/>" + End + "</backingStore>", "DISK001 /disk/backingStore")]
    [InlineData("<backingStore type='file'><format type='raw'/></backingStore>", "DISK002 /disk/backingStore")]
    [InlineData("<backingStore type='file'><format type='luks'/><source file='/b'/></backingStore>", "DISK003 /disk/backingStore/format/@type")]
    [InlineData(
        "<backingStore type='block'><format type='qcow2'/><source dev='/b'/><backingStore><format type='raw'/><source file='/c'/></backingStore></backingStore>",
        "DISK001 /disk/backingStore/backingStore")]
    public void A_disk_breaks_rules(string content, string expected) => RuleText.Of(Read(content).CheckRules()).ShouldBe(expected);

    [Theory]
    [InlineData(199, "fine")]
    [InlineData(200, "DISK004 /disk")]
    [InlineData(300, "DISK004 /disk")]
    public void A_chain_has_an_end(int stores, string expected)
    {
        Disk disk = Read("");
        for (int i = 0; i < stores; i++)
        {
            disk.BackingStore = new DiskBackingStore
            {
                Format = new DiskFormat { Type = StorageFormat.Qcow2 },
                Source = new DiskSourceFile { Source = new DiskSourceFileSource { File = "/b" } },
                BackingStore = disk.BackingStore,
            };
        }

        RuleText.Of(disk.CheckRules()).ShouldBe(expected);
    }

    private static Disk Read(string content) =>
        Disk.Parse($"<disk type='file'><source file='/a'/><target dev='vda'/>{content}</disk>");
}
