namespace SchemaGen.Datatypes.Tests.Xsd;

/// <summary>After a warm-up, validation by common types does not allocate.</summary>
public sealed class AllocationTests
{
    [Theory]
    [InlineData("token", "", "", "  a  b\n")]
    [InlineData("string", "maxLength", "100", "text")]
    [InlineData("unsignedInt", "", "", " 42 ")]
    [InlineData("integer", "maxInclusive", "99999999999999999999", "12345678901234567890")]
    [InlineData("token", "pattern", "raw|qcow2|vmdk", "qcow2")]
    [InlineData("string", "pattern", @"(\p{L}|[0-9\.\-_])+", "é-domain_1")]
    [InlineData("dateTime", "", "", "2001-12-31T23:59:59Z")]
    [InlineData("anyURI", "", "", "http://example.org/a?b#c")]
    [InlineData("NCName", "", "", "name")]
    [InlineData("double", "minInclusive", "0", "1.5")]
    public void Nothing_is_allocated(string type, string facet, string value, string text)
    {
        Datatype datatype = facet.Length == 0 ? Types.Xsd(type) : Types.Xsd(type, (facet, value));
        for (int i = 0; i < 100; i++)
        {
            datatype.IsValid(text.AsSpan()).ShouldBeTrue();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isValid = true;
        for (int i = 0; i < 100; i++)
        {
            isValid &= datatype.IsValid(text.AsSpan());
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
        isValid.ShouldBeTrue();
    }
}
