import type { TemplateProblem } from "@/docx/errors";

export const office = {
  setUp: {
    title: "Thiết lập cơ quan",
    intro: "Đây là lần mở đầu tiên. Hãy khai thông tin cơ quan và tài khoản quản trị; mọi chỗ đều sửa được sau này.",
    officeTitle: "Cơ quan ban hành",
    wordingTitle: "Câu chữ có sẵn trong báo cáo",
    wordingIntro: "Câu chữ dưới đây lấy theo tên cơ quan bạn vừa gõ; sửa ngay hoặc để sau. {ky} sẽ được thay bằng kỳ báo cáo, ví dụ “quý I/2024”.",
    wordingWaiting: "Hãy gõ tên cơ quan trước: câu chữ được điền theo tên đó.",
    signatureTitle: "Người ký",
    adminTitle: "Tài khoản quản trị",
    adminIntro: "Người giữ tài khoản này lập tài khoản cho mọi người, sửa thông tin cơ quan và mẫu văn bản.",
    submit: "Thiết lập và đăng nhập",
    submitting: "Đang thiết lập…",
  },
  fields: {
    issuer: "Tên cấp ủy",
    issuerHint: "Như in ở góc trái trên, ví dụ: TỈNH ỦY HẬU GIANG",
    party: "Dòng tiêu đề",
    symbol: "Ký hiệu văn bản",
    symbolHint: "Ví dụ: BC/TU",
    place: "Địa danh",
    placeHint: "Đứng trước ngày tháng, ví dụ: Hậu Giang",
    documentTitle: "Tên loại văn bản",
    subject: "Trích yếu",
    preamble: "Phần mở đầu",
    closing: "Phần kết",
    paragraphsHint: "Mỗi dòng là một đoạn.",
    authority: "Thể thức đề ký",
    authorityHint: "Ví dụ: T/M BAN THƯỜNG VỤ",
    office: "Chức vụ",
    officeHint: "Ví dụ: PHÓ BÍ THƯ",
    signer: "Họ tên người ký",
    signerHint: "Để trống được, khi soạn báo cáo điền sau.",
    recipients: "Nơi nhận",
    recipientsHint: "Mỗi dòng một nơi nhận; gạch đầu dòng và dấu câu được in tự động.",
    printEmptySections: "In cả mục không có nội dung",
    printEmptySectionsHint: "In câu “Không có nội dung phát sinh.” Nếu không chọn, mục trống được bỏ và các mục sau đánh số liền.",
  },
  profiles: {
    title: "Thông tin cơ quan",
    intro: "Báo cáo mới lấy thông tin có hiệu lực vào ngày cuối kỳ. Báo cáo đã mở giữ nguyên câu chữ của nó.",
    fromStart: "Từ đầu",
    from: (date: string) => `Từ ngày ${date}`,
    current: "đang áp dụng",
    upcoming: "chưa áp dụng",
    past: "đã thay",
    add: "Thêm thông tin từ một ngày",
    addTitle: "Thông tin cơ quan từ một ngày",
    addIntro: "Dùng khi đổi tên, sáp nhập hoặc đổi người ký. Các báo cáo có kỳ kết thúc trước ngày này vẫn dùng thông tin cũ.",
    validFrom: "Áp dụng từ ngày",
    save: "Lưu thông tin",
    added: "Đã thêm thông tin cơ quan.",
    storedNow: (value: string) => `Đang lưu: ${value}`,
    storedEmpty: "(trống)",
    staleHint: "Người khác vừa sửa thông tin này. Dưới mỗi ô khác nhau là nội dung đang lưu; bấm Lưu lần nữa để thay bằng nội dung trong ô.",
  },
  sections: {
    title: "Các mục của báo cáo",
    intro: "Báo cáo mới có các mục này, theo thứ tự này. Số mục được đánh tự động. Báo cáo đã mở giữ các mục của nó.",
    heading: (position: number) => `Tên mục ${position}`,
    newHeading: "Tên mục mới",
    up: (heading: string) => `Chuyển “${heading}” lên`,
    down: (heading: string) => `Chuyển “${heading}” xuống`,
    active: "Đang dùng",
    keyboard: "Trong ô tên mục: Alt+↑ và Alt+↓ để chuyển mục lên, xuống.",
    add: "Thêm mục",
    remove: (heading: string) => `Bỏ mục mới “${heading}”`,
    save: "Lưu các mục",
    saved: "Đã lưu các mục.",
    unsaved: "Có thay đổi chưa lưu.",
    empty: "Có mục chưa có tên. Hãy điền tên hoặc bỏ mục đó.",
    stale: "Người khác vừa sửa danh sách mục. Danh sách của bạn vẫn còn ở dưới; danh sách đang lưu là:",
    keepMine: "Giữ danh sách của tôi",
    takeStored: "Lấy danh sách đang lưu",
    unusedNote: "không dùng",
  },
  templates: {
    title: "Mẫu văn bản",
    intro: "Báo cáo được in theo một tệp Word. Muốn đổi lề, cỡ chữ hoặc câu in sẵn: tải mẫu đang dùng về, sửa trong Word, rồi tải lên lại.",
    inUse: "Mẫu đang dùng",
    bundled: "Mẫu có sẵn của phần mềm",
    download: "Tải về",
    downloadNamed: (name: string) => `Tải về mẫu ${name}`,
    uploadTitle: "Tải mẫu mới lên",
    uploadHint: "Tệp .docx, tối đa 5 MB. Phần mềm in thử một báo cáo mẫu trước khi dùng; mẫu có lỗi bị từ chối và mẫu đang dùng giữ nguyên.",
    choose: "Chọn tệp mẫu",
    upload: "Kiểm tra và dùng mẫu này",
    uploading: "Đang kiểm tra…",
    uploaded: (name: string) => `Mẫu ${name} không có lỗi và đang được dùng.`,
    noFile: "Hãy chọn một tệp .docx.",
    refused: "Chưa dùng mẫu này được vì có lỗi. Mẫu đang dùng vẫn giữ nguyên. Hãy sửa các chỗ sau trong Word rồi tải lên lại:",
    history: "Các mẫu đã tải lên",
    noHistory: "Chưa có mẫu nào được tải lên. Phần mềm đang in theo mẫu có sẵn.",
    uploadedAt: (date: string) => `tải lên ngày ${date}`,
    activate: "Dùng mẫu này",
    activateNamed: (name: string) => `Dùng mẫu ${name}`,
    activated: (name: string) => `Đang dùng mẫu ${name}.`,
    revert: "Dùng lại mẫu có sẵn",
    reverted: "Đang dùng mẫu có sẵn của phần mềm.",
    checklist: "Chữ trong ngoặc nhọn như {subject} là chỗ phần mềm điền nội dung. Giữ nguyên chúng khi sửa mẫu.",
    problem: ({ code, tag, part, near }: TemplateProblem) => {
      const where = near ? ` Ở gần chữ: “${near}”.` : "";
      const name = `{${tag}}`;
      switch (code) {
        case "not-a-zip":
        case "not-a-docx":
          return "Tệp này không phải tệp Word (.docx) hoặc đã hỏng. Hãy mở bằng Word và lưu lại dưới dạng .docx.";
        case "too-large":
          return "Tệp quá lớn khi mở ra. Hãy bỏ bớt hình ảnh.";
        case "malformed-part":
          return `Một phần của tệp đã hỏng (${part}). Hãy mở bằng Word và lưu lại.`;
        case "unclosed-tag":
          return `Chỗ điền ${name} thiếu dấu } ở cuối.${where}`;
        case "unopened-tag":
          return `Chỗ điền ${name} thiếu dấu { ở đầu.${where}`;
        case "unclosed-loop":
          return `Đoạn lặp {#${bare(tag)}} thiếu chỗ kết thúc {/${bare(tag)}}.${where}`;
        case "unopened-loop":
          return `Đoạn lặp {/${bare(tag)}} thiếu chỗ bắt đầu {#${bare(tag)}}.${where}`;
        case "misplaced-loop":
          return `Đoạn lặp ${name} bắt đầu và kết thúc ở hai chỗ không lặp cùng nhau được.${where}`;
        case "unknown-tag":
          return `Phần mềm không biết chỗ điền ${name}. Hãy kiểm tra chính tả.${where}`;
        case "misplaced-tag":
          return `Chỗ điền ${name} phải nằm trong đoạn lặp của nó.${where}`;
        case "wrong-kind":
          return `Chỗ điền ${name} dùng chưa đúng cách (đoạn lặp hay một giá trị).${where}`;
        case "missing-tag":
          return `Mẫu thiếu chỗ điền ${name}; báo cáo in ra sẽ mất nội dung.`;
        case "other":
          return `In thử không được.${where}`;
      }
    },
  },
};

function bare(tag: string): string {
  return tag.replace(/^[#/^]/, "");
}
