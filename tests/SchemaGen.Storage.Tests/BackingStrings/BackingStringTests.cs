using System.Text;

namespace SchemaGen.Storage.Tests.BackingStrings;

public sealed class BackingStringTests
{
    public static IEnumerable<object[]> Locations => DataTable.Rows("locations.txt", " => ");

    public static IEnumerable<object[]> Faults => DataTable.Rows("faults.txt", " => ");

    [Theory]
    [MemberData(nameof(Locations))]
    public void A_string_means_a_location(string text, string location) => LocationText.Of(BackingString.Parse(text)).ShouldBe(location);

    [Theory]
    [MemberData(nameof(Locations))]
    public void Bytes_mean_the_same_as_their_text(string text, string location) =>
        LocationText.Of(BackingString.Parse(Encoding.UTF8.GetBytes(text))).ShouldBe(location);

    [Theory]
    [MemberData(nameof(Locations))]
    public void A_location_is_written_as_a_string_that_means_it(string text, string location)
    {
        BackingLocation parsed = BackingString.Parse(text).Location;

        string written = BackingString.Format(parsed);

        BackingString again = BackingString.Parse(written);
        again.Location.ShouldBe(parsed, $"{written} should be {location}");
        again.CredentialsDropped.ShouldBeFalse(written);
        again.Ignored.IsEmpty.ShouldBe(parsed is not DirectoryLocation { Path: { } path } || !path.Contains(':', StringComparison.Ordinal), written);
        BackingString.Format(again.Location).ShouldBe(written);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_no_backing_string_has_a_fault(string text, string fault)
    {
        BackingString.TryParse(text, out BackingString? result, out BackingStringError? error).ShouldBeFalse(result is null ? "" : LocationText.Of(result));

        error!.Fault.ToString().ShouldBe(fault, error.Message);
        Should.Throw<BackingStringException>(() => BackingString.Parse(text)).Error.ShouldBe(error);
    }

    [Theory]
    [InlineData("a:b", "backing-string-invalid")]
    [InlineData("json:{\"driver\":\"qcow2\"}", "unsupported")]
    [InlineData("json:{\"driver\":\"file\",\"filename\":\"\\ud800\"}", "name-not-utf8")]
    public void An_error_has_the_code_that_reports_have_for_it(string text, string code)
    {
        BackingString.TryParse(text, out _, out BackingStringError? error).ShouldBeFalse();
        error!.Code.ShouldBe(code);
    }

    [Theory]
    [InlineData("/base.qcow2")]
    [InlineData("nbd://example.org:10809/a")]
    [InlineData("nbd+unix:///a?socket=/run/nbd.sock")]
    [InlineData("http://example.com:80/file?a=1")]
    [InlineData("rbd:pool/image@snap:conf=/etc/ceph.conf:mon_host=a\\:6789\\;[\\:\\:1]\\:6789")]
    [InlineData("fat:/srv/dir")]
    [InlineData("""json:{"driver":"file","filename":"a:b"}""")]
    [InlineData("""json:{"driver":"raw","offset":0,"size":512,"file":{"driver":"host_device","filename":"/dev/sda"}}""")]
    [InlineData("""json:{"driver":"https","url":"https://example.com:443/f","sslverify":false,"cookie":"a=b","readahead":1,"timeout":2}""")]
    [InlineData("""json:{"driver":"nbd","export":"","server":{"type":"inet","host":"h","port":"10809"}}""")]
    public void The_usual_form_of_a_string_is_kept(string text) => BackingString.Format(BackingString.Parse(text).Location).ShouldBe(text);

    [Fact]
    public void Some_locations_have_no_string()
    {
        NetworkLocation location = new(NetworkProtocol.Nbd, "a", NetworkHost.Rdma("h", null)) { Slice = new StorageSlice(1, null) };

        Should.Throw<NotSupportedException>(() => BackingString.Format(location));
        location.ToString().ShouldBe(nameof(NetworkLocation));
    }
}
