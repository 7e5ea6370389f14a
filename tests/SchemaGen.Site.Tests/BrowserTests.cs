using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SchemaGen.Site.Model;
using SchemaGen.Testing;

namespace SchemaGen.Site.Tests;

/// <summary>Tests pages in a real browser, if one is installed: overflow, contrast, and search.</summary>
public sealed class BrowserTests
{
    // The footer measures the page and writes the results into the document, which the browser prints.
    private const string Measuring = """
        </main><footer>x</footer>
        <script>
        window.addEventListener("load", function () {
          function light(color) {
            return color.match(/[\d.]+/g).slice(0, 3).map(function (part) {
              var value = part / 255;
              return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
            }).reduce(function (sum, part, i) { return sum + part * [0.2126, 0.7152, 0.0722][i]; }, 0);
          }
          function back(element) {
            for (; element; element = element.parentElement) {
              var color = getComputedStyle(element).backgroundColor;
              if (!/, 0\)$/.test(color) && color !== "transparent") { return color; }
            }
            return "rgb(255, 255, 255)";
          }
          var faint = [];
          document.querySelectorAll("main *, header *, footer").forEach(function (element) {
            if (element.childElementCount > 0 || element.textContent.trim() === "" || element.closest("[hidden]")) { return; }
            var box = element.previousElementSibling;
            var inPicture = element.localName === "text";
            var front = inPicture ? getComputedStyle(element).fill : getComputedStyle(element).color;
            var behind = inPicture ? getComputedStyle(box).fill : back(element);
            var a = light(front), b = light(behind);
            var contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            if (contrast < 4.5) { faint.push(element.className + " " + element.textContent + " " + contrast.toFixed(1)); }
          });
          var query = document.getElementById("query");
          query.value = "backingstore";
          query.dispatchEvent(new Event("input"));
          var result = {
            width: document.documentElement.scrollWidth, window: window.innerWidth, faint: faint,
            found: Array.from(document.querySelectorAll("#results a")).map(function (link) { return link.textContent; }),
            unreachable: Array.from(document.querySelectorAll("pre, .scroll")).filter(function (element) { return element.tabIndex < 0; }).length
          };
          parent.postMessage(JSON.stringify(result), "*");
        });
        </script></body></html>
        """;

    public static TheoryData<string, int, bool> Looks()
    {
        TheoryData<string, int, bool> looks = [];
        foreach (string page in new[] { "index.html", "elements/disk.html", "elements/domain.html", "definitions/diskSourceNetwork.html" })
        {
            looks.Add(page, 1280, false);
            looks.Add(page, 390, true);
        }

        return looks;
    }

    [SkippableTheory]
    [MemberData(nameof(Looks))]
    public void A_page_fits_and_can_be_read(string page, int width, bool isDark)
    {
        JsonElement found = Measure(Sites.OfLibvirt(), page, width, isDark);
        found.GetProperty("window").GetInt32().ShouldBe(width);
        found.GetProperty("width").GetInt32().ShouldBeLessThanOrEqualTo(width);
        found.GetProperty("faint").EnumerateArray().Select(static item => item.GetString()).ShouldBeEmpty();
        found.GetProperty("unreachable").GetInt32().ShouldBe(0);
        found.GetProperty("found")[0].GetString().ShouldBe("backingStore");
    }

    [SkippableFact]
    public void What_does_not_fit_and_cannot_be_read_is_found()
    {
        JsonElement found = Measure(Sites.Of("start = element r { empty }"), "elements/r.html", 800, isDark: false, ("style.css", ".kind { color: #bbb; width: 1000px }"));
        found.GetProperty("width").GetInt32().ShouldBeGreaterThan(found.GetProperty("window").GetInt32());
        found.GetProperty("faint").EnumerateArray().Select(static item => item.GetString()).ShouldHaveSingleItem()!.ShouldStartWith("kind");
    }

    private static JsonElement Measure(SchemaSite site, string page, int width, bool isDark, params (string Name, string Text)[] templates)
    {
        Skip.If(Browser is null, "There is no Chromium here.");
        string folder = Directory.CreateTempSubdirectory("schemagen-site").FullName;
        try
        {
            foreach ((string path, string text) in Sites.Files(site, [("footer.html", Measuring), .. templates]))
            {
                if (path == page || !path.EndsWith(".html", StringComparison.Ordinal))
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
                    File.WriteAllText(Path.Combine(folder, path), text);
                }
            }

            string frame = Path.Combine(folder, "frame.html");
            File.WriteAllText(frame, Frame(page, width));
            return Measure(frame, isDark);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // A window cannot be as narrow as a telephone, but a frame can.
    private static string Frame(string page, int width) => $$"""
        <!DOCTYPE html>
        <html><body style="margin: 0">
        <iframe src="{{page}}" style="border: 0; width: {{width.ToString(CultureInfo.InvariantCulture)}}px; height: 900px"></iframe>
        <script>
        window.addEventListener("message", function (message) {
          var report = document.createElement("report");
          report.textContent = message.data;
          document.body.append(report);
        });
        </script></body></html>
        """;

    private static string? Browser { get; } =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    private static JsonElement Measure(string page, bool isDark)
    {
        ProcessStartInfo start = new(Browser!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string argument in new[]
        {
            "--headless=new", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files", "--virtual-time-budget=10000", "--dump-dom",
            "--window-size=1400,1000", $"--blink-settings=preferredColorScheme={(isDark ? 0 : 1)}", new Uri(page).AbsoluteUri,
        })
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string document = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        int from = document.IndexOf("<report>", StringComparison.Ordinal);
        from.ShouldBeGreaterThan(0, errors.Result);
        string json = System.Net.WebUtility.HtmlDecode(document[from..document.IndexOf("</report>", StringComparison.Ordinal)]["<report>".Length..]);
        using JsonDocument parsed = JsonDocument.Parse(json);
        return parsed.RootElement.Clone();
    }
}
