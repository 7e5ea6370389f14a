using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SchemaGen.Storage.Tests.Images;
using SchemaGen.Testing;

namespace SchemaGen.Storage.Tests.Inspection;

/// <summary>Sound images with fields changed, of <c>changes.txt</c>: the verdict, from files and from streams, and what QEMU does.</summary>
public sealed partial class ChangedImageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string, InspectionVerdict, string, string> Rows()
    {
        TheoryData<string, string, InspectionVerdict, string, string> rows = [];
        foreach (string[] row in DataTable.Rows("changes.txt", "|"))
        {
            rows.Add(row[0], row[1], Enum.Parse<InspectionVerdict>(row[2], ignoreCase: true), row[3], row[4]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_changed_image_has_its_verdict_and_the_check_that_decides_it(string image, string changes, InspectionVerdict verdict, string check, string qemu)
    {
        (byte[] bytes, InspectionOptions options) = Make(image, changes);

        ImageInspection inspection = ImageInspector.Inspect(new MemoryStream(bytes), options);

        string messages = string.Join("; ", inspection.Checks.Where(static one => one.Message is not null));
        inspection.Verdict.ShouldBe(verdict, messages);
        inspection.Checks.Where(static one => one.Result == InspectionResult.Failed).Select(static one => one.Name).ShouldBe(check.Split(' ', StringSplitOptions.RemoveEmptyEntries), messages);
        (verdict == InspectionVerdict.Safe && qemu is not ("opens" or "-")).ShouldBeFalse();
        if (!options.ChecksTables)
        {
            ImageInspector.Inspect(new ForwardStream(bytes, 777), options).Checks.ShouldBe(inspection.Checks);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Rows))]
    public void QEMU_does_what_the_table_says(string image, string changes, InspectionVerdict verdict, string check, string qemu)
    {
        QemuImg.Require();
        (byte[] bytes, InspectionOptions options) = Make(image, changes);
        string path = _folder.PathOf("image");
        File.WriteAllBytes(path, bytes);
        File.WriteAllBytes(_folder.PathOf("a-flat.vmdk"), new byte[1 << 20]);
        string format = options.ExpectedFormat!.Value.Name();
        string does = qemu switch
        {
            "-" => "-",
            "corrupt" => QemuImg.Check(path)?.TryGetProperty("corruptions", out _) == true || QemuImg.Check(path)?.TryGetProperty("check-errors", out _) == true ? "corrupt" : "not",
            _ => QemuImg.Info(path, format, out _) is null ? "refuses" : "opens",
        };

        does.ShouldBe(qemu, $"{verdict} {check}");
    }

    private static (byte[] Image, InspectionOptions Options) Make(string image, string changes)
    {
        string[] words = image.Split(' ');
        HeaderBytes made = HandMadeImages.All[words[0]]();
        InspectionOptions options = new() { ExpectedFormat = made.Detect().Format, ChecksTables = words.Length > 1 };
        Match[] all = [.. Change().Matches(changes).Cast<Match>()];
        string.Join(' ', all.Select(static change => change.Value)).ShouldBe(string.Join(' ', changes.Split(' ', StringSplitOptions.RemoveEmptyEntries)), "all is understood");
        foreach (Match length in all.Where(static change => change.Groups["at"].Value == "length"))
        {
            byte[] bytes = made.Bytes;
            Array.Resize(ref bytes, Number(length.Groups["value"].Value));
            made = new HeaderBytes(bytes.Length).Raw(0, bytes);
        }

        made = HandMadeImages.Seal(Apply(made, all.Where(static change => change.Groups["late"].Length == 0)));
        return (Apply(made, all.Where(static change => change.Groups["late"].Length > 0)).Bytes, options);
    }

    private static HeaderBytes Apply(HeaderBytes image, IEnumerable<Match> changes)
    {
        foreach (Match change in changes.Where(static change => change.Groups["at"].Value != "length"))
        {
            string value = change.Groups["value"].Value;
            image.Raw(Number(change.Groups["at"].Value), value[0] == '"' ? Encoding.Latin1.GetBytes(Regex.Unescape(value[1..^1])) : Convert.FromHexString(value));
        }

        return image;
    }

    private static int Number(string text) => text.StartsWith("0x", StringComparison.Ordinal)
        ? int.Parse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        : int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("""(?<late>!?)(?<at>\w+)=(?<value>"[^"]*"|\w+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Change();
}
