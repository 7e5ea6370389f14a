namespace SchemaGen.Storage.Tests;

public class SchemaTests
{
    [Fact]
    public void A_disk_is_a_document_of_its_own() =>
        Disk.Parse("<disk type='file'><source file='/a'/><target dev='vda'/></disk>").Target.Dev.ShouldBe("vda");
}
