using SchemaGen.Testing.Fuzzing;

namespace SchemaGen.Storage.Tests.Fuzzing;

/// <summary>Broken sizes: what one way to parse accepts the others do, too, and the only exception is the documented one.</summary>
public sealed class UnitFuzzTests
{
    private static readonly string[] Sizes = ["10GiB", " +5k", "512", "1 TiB", "18446744073709551615", "16EiB", "7 bytes", "3KB", "0x10"];

    [Fact]
    public void A_size() => FuzzRun.OfTexts(Sizes, 20_000, static text =>
    {
        string[] parts = text.Split(' ', 2);
        string? unit = parts.Length > 1 ? parts[1] : null;
        bool isSize = StorageSize.TryParse(parts[0], unit, SizeContext.Memory, out StorageSize size, out StorageSizeError error);
        isSize.ShouldBe(error == StorageSizeError.None);
        Try(() => StorageSize.Parse(parts[0], unit, SizeContext.Memory)).ShouldBe(isSize ? size : null);
        Try(() => StorageSize.ParseSuffixed(text))?.Bytes.ShouldBeGreaterThanOrEqualTo(0ul);
    });

    private static StorageSize? Try(Func<StorageSize> parse)
    {
        try
        {
            return parse();
        }
        catch (StorageSizeException exception)
        {
            exception.Message.ShouldNotBeEmpty();
            return null;
        }
    }
}
